/** Why a message cannot be taken in, so that the hospital that sent it can put it right. */
export interface MessageIssue {
  /** FHIR `OperationOutcome.issue.code`. */
  code: 'required' | 'value' | 'code-invalid' | 'not-found' | 'invariant' | 'not-supported';
  /** MedCom's own word for it (medcom-acknowledgement-error-codes), where it has one. */
  medcomCode: MedcomErrorCode | null;
  /** Plain Danish: what is wrong and what to do. Never quotes a person's number or name. */
  text: string;
  /** FHIRPath of the element. */
  expression: string;
}

export type MedcomErrorCode =
  | 'MSG_VALUESET_VALUE_UNKNOWN'
  | 'MSG_Datatype_Wrong'
  | 'MSG_RECEIVER_UNABLE_TO_RECEIVE_MSG_TYPE';

export const missing = (expression: string, what: string): MessageIssue => ({
  code: 'required',
  medcomCode: null,
  text: `Beskeden mangler ${what} (${expression}). Send den igen med det udfyldt.`,
  expression,
});

export const unresolved = (expression: string): MessageIssue => ({
  code: 'not-found',
  medcomCode: null,
  text: `${expression} peger på noget, der ikke er med i beskeden. Send den igen med alle de ressourcer, den henviser til.`,
  expression,
});

export const unreadableTime = (expression: string): MessageIssue => ({
  code: 'value',
  medcomCode: 'MSG_Datatype_Wrong',
  text: `${expression} er ikke et tidspunkt med tidszone, for eksempel 2026-11-22T09:30:00+01:00. Ret det, og send beskeden igen.`,
  expression,
});

export const unknownCode = (expression: string, allowed: string): MessageIssue => ({
  code: 'code-invalid',
  medcomCode: 'MSG_VALUESET_VALUE_UNKNOWN',
  text: `${expression} har en kode, som ikke hører til i en HospitalNotification. Brug ${allowed}, og send beskeden igen.`,
  expression,
});

export const contradiction = (expression: string, text: string): MessageIssue => ({
  code: 'invariant',
  medcomCode: null,
  text,
  expression,
});

export const otherMessageType = (expression: string): MessageIssue => ({
  code: 'not-supported',
  medcomCode: 'MSG_RECEIVER_UNABLE_TO_RECEIVE_MSG_TYPE',
  text: 'Her modtages kun beskeder af typen hospital-notification-message. Send beskeden til en modtager, der tager imod denne type.',
  expression,
});

/** Which value it is, nobody could tell before the database refused it. */
export const unkeepable = (): MessageIssue => ({
  code: 'value',
  medcomCode: 'MSG_Datatype_Wrong',
  text: 'Beskeden har en værdi, der ikke kan gemmes, for eksempel et tal eller et tidspunkt uden for det mulige, og intet af den er gemt. Send den ikke igen, som den er: ret værdien, og send den så igen.',
  expression: 'Bundle',
});

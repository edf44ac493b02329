import { randomUUID } from 'node:crypto';
import type { FhirResource } from './fhir-bundle.ts';
import type { MessageIssue } from './message-issue.ts';

/** An issue with how much it matters: an error refuses the message, a warning does not. */
export interface OutcomeIssue {
  severity: 'error' | 'warning' | 'information';
  code: MessageIssue['code'] | 'duplicate' | 'transient' | 'structure' | 'login' | 'forbidden';
  medcomCode?: MessageIssue['medcomCode'];
  text: string;
  expression?: string;
}

const ERROR_CODES = 'http://medcomfhir.dk/ig/terminology/CodeSystem/medcom-acknowledgement-error-codes';
const PROFILE = 'http://medcomfhir.dk/ig/acknowledgement/StructureDefinition/medcom-acknowledgement-operationoutcome';

/** What was wrong, as FHIR tells it. */
export const operationOutcome = (issues: readonly OutcomeIssue[]): FhirResource => ({
  resourceType: 'OperationOutcome',
  id: randomUUID(),
  meta: { profile: [PROFILE] },
  issue: issues.map(({ severity, code, medcomCode, text, expression }) => ({
    severity,
    code,
    details: { ...(medcomCode && { coding: [{ system: ERROR_CODES, code: medcomCode }] }), text },
    diagnostics: text,
    ...(expression && { expression: [expression] }),
  })),
});

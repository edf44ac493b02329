interface Issue {
  diagnostics?: string;
  details?: { text?: string };
}

/** The parts of a FHIR answer that tell what became of a message. */
interface Resource {
  resourceType?: string;
  response?: { code?: string };
  issue?: Issue[];
  entry?: { resource?: Resource }[];
}

/**
 * Reads the answer to a message: a MedCom Acknowledgement bundle, or an OperationOutcome. Answers null when the message
 * was accepted, otherwise the receiver's reason.
 */
export function readAcknowledgement(status: number, body: string): string | null {
  const answer = parse(body);
  const resources = [answer, ...(answer.entry ?? []).map(({ resource }) => resource ?? {})];
  const code = resources.find(({ resourceType }) => resourceType === 'MessageHeader')?.response?.code;
  if (status === 200 && code === 'ok') return null;
  const reasons = resources
    .filter(({ resourceType }) => resourceType === 'OperationOutcome')
    .flatMap(({ issue = [] }) => issue.map(({ details, diagnostics }) => diagnostics ?? details?.text))
    .filter((reason) => reason !== undefined);
  return reasons.join('; ') || `${code ?? 'no acknowledgement'} (HTTP ${status})`;
}

function parse(body: string): Resource {
  try {
    return (JSON.parse(body) ?? {}) as Resource;
  } catch {
    return {};
  }
}

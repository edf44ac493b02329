import { readAcknowledgement } from './acknowledgement.ts';

const bundle = (...resources: object[]) =>
  JSON.stringify({ resourceType: 'Bundle', entry: resources.map((resource) => ({ resource })) });

describe('what became of a message', () => {
  it('is accepted when the acknowledgement says ok', () => {
    expect(readAcknowledgement(200, bundle({ resourceType: 'MessageHeader', response: { code: 'ok' } }))).toBeNull();
  });

  it('is refused for the reasons that the acknowledgement gives', () => {
    const header = { resourceType: 'MessageHeader', response: { code: 'fatal-error' } };
    const outcome = {
      resourceType: 'OperationOutcome',
      issue: [{ diagnostics: 'no patient' }, { details: { text: 'no period' } }],
    };
    expect(readAcknowledgement(200, bundle(header, outcome))).toBe('no patient; no period');
    expect(readAcknowledgement(200, bundle(header))).toBe('fatal-error (HTTP 200)');
  });

  it('is refused when the answer is an outcome alone, or nothing that we know', () => {
    const outcome = { resourceType: 'OperationOutcome', issue: [{ diagnostics: 'this is no bundle' }] };
    expect(readAcknowledgement(400, JSON.stringify(outcome))).toBe('this is no bundle');
    expect(readAcknowledgement(502, '<html>')).toBe('no acknowledgement (HTTP 502)');
    expect(readAcknowledgement(200, 'null')).toBe('no acknowledgement (HTTP 200)');
  });
});

const of = (file, tests) => (name, find, replace) => ({ name, file: `gateway/src/${file}`, find, replace, tests });
const grant = of('pipeline/take-emergency-grant.ts', ['gateway/src/pipeline/take-emergency-grant']);
const contract = (name, find, replace, test) => ({
  ...{ name, find, replace, file: `schema/contract/src/${test}.ts` },
  tests: [`schema/contract/src/${test}`, 'subgraphs/kit/tests/caller'],
});

/** What stands at the door, and what is signed between gateway and sectors. */
export const gatewayMutants = [
  grant(
    'a grant is worth something to everybody',
    'opened.grant.subject === subject && opened.grant.staffMemberId === staffMemberId',
    'true',
  ),
  of('pipeline/authenticate.ts', ['gateway/src/pipeline/authenticate'])(
    'strangers get in',
    'if (!exchange.viewer) throw new Refusal(401',
    'if (false) throw new Refusal(401',
  ),
  of('pipeline/require-scopes.ts', ['gateway/tests/coarse-check'])(
    'no role is refused before planning',
    'throw',
    'if (false) throw',
  ),
  of('pipeline/wants-query-plan.ts', ['gateway/tests/query-plan'])(
    'everybody may see how an answer came about',
    "SCOPES_OF_ROLE[viewer.role].includes('queryPlan:read')",
    'true',
  ),
  of('telemetry/known-operations.ts', ['gateway/src/telemetry'])(
    'what a client calls its operation stands in figures',
    'name !== null && (known.has(name) || published.operationNames().has(name)) ? name : OTHER',
    'name ?? OTHER',
  ),
  of('pipeline/log-access.ts', ['gateway/src/pipeline/log-access'])(
    'ids in addresses stand in the log',
    ".replace(IDS, ':id')",
    '',
  ),
  contract(
    'an envelope for one sector opens another',
    "if (envelope.audience !== audience) return { refusal: 'wrong-audience' };",
    '',
    'viewer-envelope',
  ),
  contract(
    'a request may be changed after signing',
    "if (envelope.bodyHash !== hashOfBody(body)) return { refusal: 'body-altered' };",
    '',
    'viewer-envelope',
  ),
  contract(
    'an envelope lives for ever',
    "if (!isCurrent(envelope, nowSeconds)) return { refusal: 'expired' };",
    '',
    'viewer-envelope',
  ),
  contract('anybody’s signature is good', "if (!signed) return { refusal: 'bad-signature' };", '', 'viewer-envelope'),
  contract(
    'anybody may sign an emergency grant',
    "if (!signed) return { refusal: 'bad-signature' };",
    '',
    'emergency-grant',
  ),
];

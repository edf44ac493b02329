/** Which lines of the kit a house of the benchmark is read with instead: a file, then pairs of a line and its stand-in. */

/** Every operation as the system's, for which everything is open and nothing is decided. */
const DECISION = [
  'graphql/graphql-endpoint.ts',
  ['const aboutPeople = endpoint.aboutPeople(query);', 'const aboutPeople = true;'],
  ['const start = { viewer,', 'const start = { system: true, viewer,'],
];
const VIEWER_IN_SETTINGS = [
  'database/transaction-opening.ts',
  [
    `SELECT set_config('tvaers.viewer', $1, true), set_config('statement_timeout', $2, true),
  set_config('tvaers.system', $3, true), set_config('tvaers.subgraph', $4, true), set_config('tvaers.facts', $5, true)`,
    `SELECT set_config('statement_timeout', $1, true), set_config('tvaers.system', $2, true)`,
  ],
  [`const settings = [this.#claims, String(statementMs), access ? 'off' : 'on', subgraph];`, ''],
  [`[...settings, access ? '' : 'system']`, `[String(statementMs), access ? 'off' : 'on']`],
];
const GUARDS_OF_FIELDS = [
  'access/guard-schema.ts',
  [`if (getNamedType(field.type).name === 'Citizen') steps.push(onlyOpenCitizens);`, ''],
  ['if (mask) {', 'if (mask < 0) {'],
];
const GUARD_OF_ENTITIES = [
  'graphql/subgraph-schema.ts',
  ['guarded(context, one, resolveEntity(one, context, info))', 'resolveEntity(one, context, info)'],
];
const SEALER = ['graphql/run-subgraph.ts', ['jobs: [sealAccessLog, sealLatecomers, ', 'jobs: [']];

/** Nothing is decided and nothing is noted down. */
export const ACCESS = [DECISION, VIEWER_IN_SETTINGS, GUARDS_OF_FIELDS, GUARD_OF_ENTITIES, SEALER];

const NOBODY = `{ subject: 'benchmark', name: 'Benchmark', role: 'coordinator', organisationId: null,
  staffMemberId: null, citizenId: null, purpose: 'coordination' }`;

/** Whoever asks is answered. */
export const ENVELOPE = [
  'graphql/graphql-endpoint.ts',
  [
    'const opened = openDoor(request, endpoint.door);',
    `const opened = { envelope: { viewer: ${NOBODY}, operation: 'benchmark', correlationId: request.correlationId } };`,
  ],
];

/** Gateways that name an entity once for each place of it ask for more at a time than ours ever does. */
export const MANY_ENTITIES = [
  'graphql/representations.ts',
  ['const MOST_REPRESENTATIONS = 200;', 'const MOST_REPRESENTATIONS = 20_000;'],
];

/**
 * Reads some files of the kit without the lines that do what access rules and log cost. Each line must be there exactly
 * as it stands here: when the kit changes the house does not start and says which one.
 */

/** Every operation as the system's, for which everything is open and nothing is decided. */
const DECISION = [
  'graphql/graphql-endpoint.ts',
  ['const aboutPeople = endpoint.aboutPeople((body as { query?: unknown }).query);', 'const aboutPeople = true;'],
  ['const start = { viewer,', 'const start = { system: true, viewer,'],
];
const VIEWER_IN_SETTINGS = [
  'database/operation-transaction.ts',
  [
    `SELECT set_config('tvaers.viewer', $1, true), set_config('statement_timeout', $2, true),
  set_config('tvaers.system', $3, true), set_config('tvaers.subgraph', $4, true)`,
    `SELECT set_config('statement_timeout', $1, true), set_config('tvaers.system', $2, true)`,
  ],
  [
    `[JSON.stringify(viewer), String(statementMs), access ? 'off' : 'on', subgraph]`,
    `[String(statementMs), access ? 'off' : 'on']`,
  ],
];
const GUARDS_OF_FIELDS = [
  'access/guard-schema.ts',
  [`if (getNamedType(field.type).name === 'Citizen') steps.push(onlyOpenCitizens);`, ''],
  ['if (mask) {', 'if (mask < 0) {'],
];
const GUARD_OF_ENTITIES = [
  'graphql/subgraph-schema.ts',
  ['guarded(context, one, inOrder.next().value)', 'inOrder.next().value'],
];
const SEALER = ['graphql/run-subgraph.ts', ['jobs: [sealAccessLog, sealLatecomers, ', 'jobs: [']];

const LEFT_OUT = [DECISION, VIEWER_IN_SETTINGS, GUARDS_OF_FIELDS, GUARD_OF_ENTITIES, SEALER];

export async function load(url, context, next) {
  const loaded = await next(url, context);
  const changes = LEFT_OUT.find(([file]) => url.split('?')[0].endsWith(`/subgraphs/kit/src/${file}`));
  if (!changes || !loaded.source) return loaded;
  const [file, ...lines] = changes;
  let source = loaded.source.toString();
  for (const [line, instead] of lines) {
    if (!source.includes(line))
      throw new Error(`The benchmark wants to leave out of ${file} what is not there: ${line}`);
    source = source.replace(line, instead);
  }
  return { ...loaded, source };
}

const KIT = 'subgraphs/kit';
const ENFORCEMENT = [`${KIT}/tests/access/enforcement`];
const DECISION = [`${KIT}/tests/access/differential`];
const DECIDES = `${KIT}/src/access/decision/decision-sql.ts`;
const OPENS = `${KIT}/src/access/decision/open-sql.ts`;
const FIELDS = `${KIT}/src/access/guard-field.ts`;

const of = (file, tests) => (name, find, replace) => ({ name, file, find, replace, tests });
const decision = of(DECIDES, DECISION);
const field = of(FIELDS, ENFORCEMENT);
const schema = of(`${KIT}/src/access/guard-schema.ts`, [
  ...ENFORCEMENT,
  `${KIT}/tests/disclosure`,
  `${KIT}/tests/mutations`,
  `${KIT}/tests/caller`,
]);
const remembered = of(`${KIT}/src/access/decision/remembered-decisions.ts`, [
  `${KIT}/tests/access/remembered-decisions`,
]);
const rows = of(`${KIT}/src/access/decision/row-policies.ts`, ENFORCEMENT);
const facts = of(`${KIT}/src/access/facts/fact-handlers.ts`, [`${KIT}/tests/access/facts`]);
const tells = of(`${KIT}/src/access/facts/tell-facts.ts`, [`${KIT}/tests/access/tell-facts`]);
const log = of(`${KIT}/src/access/access-log.ts`, [...ENFORCEMENT, `${KIT}/tests/disclosure`]);
const transaction = of(`${KIT}/src/database/operation-transaction.ts`, ENFORCEMENT);
const law = of(`${KIT}/src/access/policy/lawful-rule.ts`, [`${KIT}/src/access/policy`]);

/** What the kit does for every sector: who decides, what is held back, what is written down. */
export const kitMutants = [
  decision('blocks are not looked at', 'ELSE ~held_back.blocked END', 'ELSE -1 END'),
  decision('a rule that asks for a second fact does without', 'CASE WHEN rule.needs_also THEN', 'CASE WHEN false THEN'),
  decision(
    'consents and emergencies never lapse',
    'AND (rule.longest IS NULL OR at < fact.valid_from + rule.longest)',
    '',
  ),
  decision('whose facts are of other classes is alike', "concat_ws(' ', kind, classes,", "concat_ws(' ', kind,"),
  decision('who is named is like who is not', 'classes, by_name, ARRAY(', 'classes, ARRAY('),
  decision('whose consent has lapsed is alike', 'SELECT at < known.valid_from + longest FROM', 'SELECT true FROM'),
  decision('a fact counts beyond its end', 'AND (${fact}.valid_to IS NULL OR at < ${fact}.valid_to)', ''),
  decision('a fact counts before its beginning', '${fact}.valid_from <= at', 'true'),
  decision('a fact for one member of staff counts for all', '${fact}.staff_member_id = ${staffMemberId}', 'true'),
  decision('a fact for one unit counts for all', '${fact}.organisation_id = ${organisationId}', 'true'),
  decision('a fact for one account counts for all', '${fact}.subject = ${subject}', 'true'),
  decision('a fact for one purpose counts for all', '${fact}.purpose = ${purpose}', 'true'),
  decision(
    'a grant to nobody is to everybody',
    'AND ${OF_VIEWER}\n          AND fact.kind NOT IN',
    'AND fact.kind NOT IN',
  ),
  of(DECIDES, [`${KIT}/tests/access/policy-in-force`])(
    'rules of every purpose apply',
    "AND (purpose = ${is.purpose} OR use.kind = 'emergency') AS proves",
    'AS proves',
  ),
  decision('rules of every role apply', "WHERE rule.role = viewer ->> 'role' AND", 'WHERE'),
  decision('facts open classes they do not name', 'coalesce(bit_or(fact.classes\n', 'coalesce(bit_or(-1\n'),
  decision(
    'reading entitles to write',
    'CASE WHEN granted.writes AND (is_review OR NOT is_masked)',
    'CASE WHEN NOT is_masked',
  ),
  decision(
    'a restricted record opens for everybody',
    'CASE WHEN is_masked AND NOT is_review THEN 0 ELSE granted.classes END',
    'granted.classes',
  ),
  of(OPENS, ENFORCEMENT)(
    'stale facts are believed',
    'access_decide(viewer, NOT is_stale)',
    'access_decide(viewer, true)',
  ),
  of(OPENS, ENFORCEMENT)(
    'stale facts look like none',
    "IF current_setting('tvaers.facts', true) = 'stale' THEN",
    'IF false THEN',
  ),
  of(DECIDES, ENFORCEMENT)(
    'an emergency grant never ends',
    "AND at < (viewer -> 'emergency' ->> 'to')::timestamptz",
    '',
  ),
  remembered('a remembered decision outlives a change of facts', 'AND kept.changes = ${changes}', ''),
  remembered('a remembered decision outlives the moment a fact ends', 'AND now() < kept.holds_until', ''),
  remembered(
    'a decision is remembered for everybody',
    "kept.viewer_hash = sha256(convert_to(claims, 'UTF8')) AND ",
    '',
  ),
  rows('reading is not held back', 'FOR SELECT USING (${select})', 'FOR SELECT USING (true)'),
  rows('adding is not held back', 'FOR INSERT WITH CHECK (${insert})', 'FOR INSERT WITH CHECK (true)'),
  rows(
    'a row may be changed into somebody else’s',
    'FOR UPDATE USING (${change}) WITH CHECK (${change})',
    'FOR UPDATE USING (${change}) WITH CHECK (true)',
  ),
  rows(
    'who may read may write',
    "guard.writes === 'seen' ? 'visible_citizens' : 'writable_citizens'",
    "'visible_citizens'",
  ),
  field(
    'a field of another class is shown',
    '  isOpenTo(context, citizenId);\n  return false;',
    '  return isOpenTo(context, citizenId);',
  ),
  field('what is held back is not noted', "context.disclosures.add(one, wanted, 'masked')", 'void one'),
  field(
    'what is shown is not noted',
    "if (typeof subject === 'string') context.disclosures.add(subject, wanted);",
    "if (typeof subject === 'string') void subject;",
  ),
  field('stale looks like empty in fields', "if (access.isStale) throw new PublicError('FACTS_STALE');", ''),
  field('a hidden citizen is led to', 'value == null || isOpenTo(context, (value as Row).id as string)', 'true'),
  of(`${KIT}/src/access/guard-entity.ts`, ENFORCEMENT)(
    'a hidden citizen is an entity',
    'if (isOpenTo(context, id)) return row;',
    'return row;',
  ),
  of(`${KIT}/src/access/guard-entity.ts`, ENFORCEMENT)(
    'a refused citizen is not noted',
    "context.disclosures.add(id, classMask('identity'), 'denied');",
    '',
  ),
  schema('a role without a scope gets through', 'requireScope(context.viewer, scope);', ''),
  schema(
    'a failed mutation keeps its half',
    'return context.savepoint(async () => resolve(parent, args, context, info));',
    'return resolve(parent, args, context, info);',
  ),
  log(
    'the log does not say on what ground',
    "outcome === 'allowed' ? access.basisOf(citizenId, mask) : 'none'",
    "'none'",
  ),
  log(
    'an emergency looks like an ordinary read',
    "access.isEmergency(citizenId, mask) ? ('emergency' as const) : viewer.purpose",
    'viewer.purpose',
  ),
  of(`${KIT}/src/database/operation.ts`, [`${KIT}/tests/disclosure`])(
    'an operation commits without its log',
    'disclosures.size > 0 ? accessLogStatement(context, disclosures) : null',
    'null',
  ),
  transaction('other statements get the rights of the system', 'client.query(VIEWER),\n      ]);', ']);'),
  transaction(
    'a failed write leaves the rights of the system behind',
    'await (await this.#connected()).query(VIEWER).catch(() => undefined);',
    '',
  ),
  facts('anybody may tell any fact', 'if (FACT_OWNERS[payload.kind] !== source)', 'if (false)'),
  facts('an old grant undoes a withdrawal', '     WHERE known.version < excluded.version`', '`'),
  tells(
    'an ended relation is not told',
    'AND NOT EXISTS (SELECT FROM due WHERE due.fact_id = known.fact_id)',
    'AND false',
  ),
  tells(
    'what was told does not count at once',
    'if (await tell(context, citizenIds)) await context.reopen();',
    'await tell(context, citizenIds);',
  ),
  law('emergency access may last for ever', "basis === 'emergency' && longest > HOUR", 'false'),
  law(
    'a consent to pass health data on may last for ever',
    "basis === 'consent' && isHealthToSocial(rule) && longest > YEAR",
    'false',
  ),
];

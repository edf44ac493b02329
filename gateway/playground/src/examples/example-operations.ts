/** An operation of `schema/operations`, with its variables as they stand there. */
export interface ExampleOperation {
  name: string;
  document: string;
  variables: unknown;
}

const documents = import.meta.glob<string>('../../../../schema/operations/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const variables = import.meta.glob<unknown>('../../../../schema/operations/*.json', { import: 'default', eager: true });

/** Reading comes before writing, and the order is that of a working day. */
const ORDER = [
  'viewer',
  'caseload',
  'citizen-overview',
  'seek-today',
  'who-is-open-now',
  'hospital-today',
  'record-contact',
  'enrol-citizen',
  'end-enrolment',
  'assign-coordinator',
  'record-missed-appointment',
  'create-joint-plan',
  'complete-task',
  'link-unmatched-message',
];

const rank = ({ name }: ExampleOperation): number => {
  const place = ORDER.indexOf(name);
  return place < 0 ? ORDER.length : place;
};

export const exampleOperations: readonly ExampleOperation[] = Object.entries(documents)
  .map(([path, document]) => ({
    name: /([\w-]+)\.graphql$/.exec(path)?.[1] ?? path,
    document,
    variables: variables[path.replace(/\.graphql$/, '.json')] ?? {},
  }))
  .sort((one, other) => rank(one) - rank(other) || one.name.localeCompare(other.name));

import type { House } from '@tvaers/contract/house';

/** What a start ends with: where to go, and whom one can sign in as. */
export function addressTable({ gateway, subgraphs, medcom, clients, identity, people }: House): string {
  const addresses = [
    ['start page', gateway.url],
    ['koordinator', clients.koordinator],
    ['borger', clients.borger],
    ['playground', gateway.playground],
    ['graph', gateway.graphql],
    ...Object.entries(subgraphs).map(([name, { graphql }]) => [`  ${name}`, graphql]),
    ['MedCom', medcom.messages],
    ['identity', identity.issuer],
  ];
  const persons = people.map(({ username, role, says }) => [username, role, says]);
  return [
    'The house is ready:',
    ...inColumns(addresses),
    ...(people.length > 0
      ? ['', 'Sign in as (no password), or npm run --silent token -- USERNAME:', ...inColumns(persons)]
      : []),
    '',
    'Ctrl-C stops it; the data is kept.',
  ].join('\n');
}

function inColumns(rows: string[][]): string[] {
  const widthOf = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const cell = (text: string, column: number, row: string[]) =>
    column === row.length - 1 ? text : text.padEnd(widthOf(column) + 2);
  return rows.map((row) => `  ${row.map((text, column) => cell(text, column, row)).join('')}`);
}

import { parse, Source } from 'graphql';
import { findingsOf } from './graph-of.ts';
import { checkHeader, labelsComposed } from './labels-composed.ts';

const LINK = '@link(url: "https://specs.tvaers.example/access/v1.0", import: ["@access"])';
const said = (header: string) => checkHeader(header, []).map(({ line, message }) => `${line} ${message}`);

describe('labels-composed', () => {
  it('accepts the header of the contract', () => {
    expect(findingsOf(labelsComposed, { plans: 'type Plan { id: ID! }' })).toEqual([]);
  });

  it('refuses a header without @composeDirective: its labels would be lost', () => {
    expect(said(`extend schema ${LINK}`)).toEqual([
      expect.stringContaining('1 The labels of this subgraph would be lost in composition.'),
    ]);
  });

  it.each(['import: [{ name: "@access", as: "@klasse" }]', 'import: ["@access"], as: "adgang"'])(
    'refuses a renamed import: %s',
    (imported) => {
      const header = `extend schema\n  @link(url: "https://specs.tvaers.example/access/v1.0", ${imported})\n  @composeDirective(name: "@access")`;
      expect(said(header)).toEqual([expect.stringContaining('2 @access is imported under another name')]);
    },
  );

  it('refuses a link that forgets to import, and no link at all', () => {
    const composed = '@composeDirective(name: "@access")';
    expect(said(`extend schema @link(url: "https://specs.tvaers.example/access/v1.0") ${composed}`)).toEqual([
      expect.stringContaining('does not import @access'),
    ]);
    expect(said(`extend schema ${composed}`)).toEqual([expect.stringContaining('@access is not imported here')]);
  });

  it('looks at a schema block in a file as well, and names it', () => {
    const own = parse(new Source(`type Plan { id: ID! }\nextend schema ${LINK}`, 'plans.graphql')).definitions;
    expect(checkHeader(`extend schema ${LINK} @composeDirective(name: "@access")`, own)).toEqual([
      expect.objectContaining({ file: 'plans.graphql', line: 2 }),
    ]);
  });
});

import { SUBGRAPH_HEADER } from '@tvaers/contract/subgraph-sdl';
import { type ConstDirectiveNode, type DefinitionNode, Kind, parse, Source } from 'graphql';
import { directiveArgument, directivesNamed } from './directive-argument.ts';
import { type Finding, findingAt, type SchemaRule } from './schema-rule.ts';

const ACCESS_LINK = 'https://specs.tvaers.example/access/';

/** Composition drops a directive that is not named in @composeDirective, and stumbles over one that was renamed. */
export const labelsComposed: SchemaRule = {
  name: 'labels-composed',
  says: 'What every subgraph’s schema begins with imports @access under its own name and hands it on with @composeDirective.',
  check: (graph) =>
    checkHeader(
      SUBGRAPH_HEADER,
      graph.flatMap(({ files }) => files.flatMap((file) => file.definitions)),
    ),
};

/** The same for a header given as text, and for schema blocks that stand in files. */
export function checkHeader(header: string, definitions: readonly DefinitionNode[]): Finding[] {
  const blocks = [
    ...parse(new Source(header, 'schema/contract/src/subgraph-sdl.ts')).definitions,
    ...definitions,
  ].filter((node) => node.kind === Kind.SCHEMA_EXTENSION || node.kind === Kind.SCHEMA_DEFINITION);
  return blocks.flatMap((block) => {
    const links = directivesNamed(block, 'link').filter((link) =>
      directiveArgument({ directives: [link] }, 'link', 'url')?.startsWith(ACCESS_LINK),
    );
    const composed = directivesNamed(block, 'composeDirective').some(
      (one) => directiveArgument({ directives: [one] }, 'composeDirective', 'name') === '@access',
    );
    const findings = links.flatMap((link) => importFaults(link));
    if (!composed)
      findings.push(
        findingAt(
          block,
          'The labels of this subgraph would be lost in composition. Write @composeDirective(name: "@access") beside its @link.',
        ),
      );
    if (links.length === 0)
      findings.push(
        findingAt(block, `@access is not imported here. Write @link(url: "${ACCESS_LINK}v1.0", import: ["@access"]).`),
      );
    return findings;
  });
}

function importFaults(link: ConstDirectiveNode): Finding[] {
  const list = link.arguments?.find(({ name }) => name.value === 'import')?.value;
  const items = list?.kind === Kind.LIST ? list.values : [];
  if (link.arguments?.some(({ name }) => name.value === 'as') || items.some(({ kind }) => kind === Kind.OBJECT))
    return [
      findingAt(
        link,
        '@access is imported under another name, which the composer cannot join. Import it as ["@access"].',
      ),
    ];
  const named = items.some((item) => item.kind === Kind.STRING && item.value === '@access');
  return named ? [] : [findingAt(link, 'This link does not import @access. Write import: ["@access"].')];
}

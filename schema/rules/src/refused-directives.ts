import { visit } from 'graphql';
import { type Finding, findingAt, type SchemaRule } from './schema-rule.ts';

const REFUSED = ['authenticated', 'requiresScopes', 'policy', 'context', 'fromContext', 'interfaceObject'];

/** The gateway does not start on a supergraph that has them, or plans it differently from version to version. */
export const refusedDirectives: SchemaRule = {
  name: 'refused-directives',
  says: 'Nobody uses @authenticated, @requiresScopes, @policy, @context, @fromContext or @interfaceObject: our gateway does not serve them, and access is said with @access.',
  check(graph) {
    const findings: Finding[] = [];
    for (const file of graph.flatMap(({ files }) => files)) {
      visit(file, {
        Directive(node) {
          if (REFUSED.includes(node.name.value)) {
            findings.push(
              findingAt(node, `@${node.name.value} is not served here. Say with @access who may see what.`),
            );
          }
        },
      });
    }
    return findings;
  },
};

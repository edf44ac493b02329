import { visit } from 'graphql';
import { textArgument } from './directive-argument.ts';
import { type Finding, findingAt, type SchemaRule } from './schema-rule.ts';

const REPLACEMENT_AND_DATE = /^Use `[^`]+`\. Goes after \d{4}-(0[1-9]|1[0-2])\.?$/;

/** A client can only leave a field when it knows where to go and by when. */
export const deprecationDated: SchemaRule = {
  name: 'deprecation-dated',
  says: 'A deprecation names what to use instead and the month after which the field goes.',
  check(graph) {
    const findings: Finding[] = [];
    for (const file of graph.flatMap(({ files }) => files)) {
      visit(file, {
        Directive(node) {
          if (node.name.value !== 'deprecated') return;
          const reason = textArgument(node, 'reason') ?? '';
          if (REPLACEMENT_AND_DATE.test(reason)) return;
          findings.push(findingAt(node, 'Write @deprecated(reason: "Use `x`. Goes after 2027-03").'));
        },
      });
    }
    return findings;
  },
};

/** `npm run lint:schema`: holds the subgraphs' schemas against our conventions (schema/rules). */
import { join } from 'node:path';
import { describeFindings, readSubgraphs } from './src/check-subgraphs.ts';

const subgraphs = readSubgraphs(join(import.meta.dirname, '..'));
const findings = describeFindings(subgraphs);
for (const finding of findings) console.error(finding);
if (findings.length > 0) {
  console.error(`\n${findings.length} findings. What each rule is for: schema/rules/README.md.`);
  process.exitCode = 1;
} else {
  console.log(`The schemas of ${subgraphs.map(({ name }) => name).join(', ')} follow the rules.`);
}

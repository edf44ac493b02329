import { answers } from '../pages/answers.ts';
import { healthAddress } from '../subgraph-request/health-address.ts';
import type { SupergraphFacts } from '../supergraph/read-supergraph.ts';

/**
 * Subgraphs at addresses that are not asked yet and do not answer that they are ready. One that is asked today may be
 * down: the new graph makes that no worse.
 */
export async function silentAddresses(
  { subgraphs }: SupergraphFacts,
  addressesToday: readonly string[],
): Promise<string[]> {
  const added = [...subgraphs.values()].filter(({ url }) => !addressesToday.includes(url));
  const ready = await Promise.all(added.map(({ url }) => answers(healthAddress(url))));
  return added.filter((_, index) => !ready[index]).map(({ name }) => name);
}

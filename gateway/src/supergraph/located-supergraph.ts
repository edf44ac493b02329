import { readSupergraph, type SupergraphFacts } from './read-supergraph.ts';

/**
 * Reads a composed graph and puts configured addresses over those in it. Throws with a sentence when a name is
 * configured that the graph does not have, since a misspelt address would otherwise be silently ignored.
 */
export function locatedSupergraph(sdl: string, urls: Readonly<Record<string, string>>): SupergraphFacts {
  const facts = readSupergraph(sdl);
  const unknown = Object.keys(urls).filter((name) => !facts.subgraphs.has(name));
  if (unknown.length > 0)
    throw new Error(`SUBGRAPH_URLS names subgraphs the graph does not have: ${unknown.join(', ')}`);
  const subgraphs = [...facts.subgraphs.values()].map((subgraph) => ({
    ...subgraph,
    url: urls[subgraph.name] ?? subgraph.url,
  }));
  const homeless = subgraphs.filter(({ url }) => !URL.canParse(url)).map(({ name }) => name);
  if (homeless.length > 0) throw new Error(`these subgraphs have no usable address: ${homeless.join(', ')}`);
  return { ...facts, subgraphs: new Map(subgraphs.map((subgraph) => [subgraph.name, subgraph])) };
}

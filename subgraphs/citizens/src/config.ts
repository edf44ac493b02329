import { subgraphSettings } from '@tvaers/kit/graphql/subgraph-config';
import { readConfig } from '@tvaers/kit/runtime/config';

/** The environment of the running subgraph, which has no settings of its own. */
export const readSettings = () => readConfig(subgraphSettings);

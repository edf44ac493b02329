import { subgraphSettings } from '@tvaers/kit/graphql/subgraph-config';
import { readConfig } from '@tvaers/kit/runtime/config';

/** Nothing of its own: the kit's README lists the variables. */
export const readSettings = () => readConfig(subgraphSettings);

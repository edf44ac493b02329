import type { ExampleOperation } from './example-operations.ts';
import { fillPlaceholders, type PlaceholderValues } from './fill-placeholders.ts';

/** What GraphiQL opens a tab with. */
export interface ExampleTab {
  query: string;
  variables: string | null;
}

/** The examples as tabs, ready to run for whoever the values belong to. An operation without variables shows none. */
export const exampleTabs = (operations: readonly ExampleOperation[], values: PlaceholderValues): ExampleTab[] =>
  operations.map(({ document, variables }) => {
    const filled = JSON.stringify(fillPlaceholders(variables, values), null, 2);
    return { query: document, variables: filled === '{}' ? null : filled };
  });

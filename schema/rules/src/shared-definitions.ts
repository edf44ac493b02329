import { readFileSync } from 'node:fs';
import { SHARED_SDL_FILE } from '@tvaers/contract/subgraph-sdl';
import { type DefinitionNode, Kind, parse, Source } from 'graphql';

/** What every subgraph declares through schema/contract without writing it. */
export const SHARED_DEFINITIONS: readonly DefinitionNode[] = parse(
  new Source(readFileSync(SHARED_SDL_FILE, 'utf8'), 'schema/contract/src/shared.graphql'),
).definitions;

/** Names of the shared refusals, such as `NotFound`. */
export const SHARED_REFUSALS: readonly string[] = SHARED_DEFINITIONS.flatMap((node) =>
  node.kind === Kind.OBJECT_TYPE_DEFINITION && node.interfaces?.some(({ name }) => name.value === 'Problem')
    ? [node.name.value]
    : [],
);

import type { GraphQLDataSource } from '@apollo/gateway';
import type { OperationContext } from '../operation-context.ts';
import { askingFor } from './asking.ts';
import type { Sector } from './sector.ts';
import { expandEntities, type Representation, uniqueRepresentations } from './unique-representations.ts';

type DataSource = GraphQLDataSource<OperationContext>;
type Options = Parameters<DataSource['process']>[0];
type Answer = Awaited<ReturnType<DataSource['process']>>;

/** The reference engine types errors as their plain form; it reads the fields that ours have. */
const answerOf = (data: Record<string, unknown> | null, errors: readonly Error[]): Answer =>
  ({ data, ...(errors.length > 0 && { errors }) }) as Answer;

/** A sector as the reference engine asks it: entities by their place, each place an object of its own. */
export const sectorDataSource = (sector: Sector): DataSource => ({
  async process(options: Options): Promise<Answer> {
    const { query = '', operationName, variables: sent = {} } = options.request;
    const client = options.kind === 'incoming operation' ? options.incomingRequestContext : undefined;
    const asking = askingFor(client, options.context as OperationContext, query.startsWith('mutation'));
    const { representations, ...variables } = sent as Record<string, unknown>;
    if (!representations) {
      const { data, errors } = await sector.askFields({ query, operationName, variables }, asking);
      return answerOf(data, errors);
    }
    const asked = (representations as Representation[]).map((one) => ({ one, identity: JSON.stringify(one) }));
    const { unique, indexes } = uniqueRepresentations(asked, ({ one, identity }) => ({
      representation: one,
      text: identity,
    }));
    const { entities, errors } = await sector.askEntities({ query, operationName, variables, unique, indexes }, asking);
    if (entities.includes(null)) asking.context.learned.nullEntity = true;
    return answerOf({ _entities: expandEntities(entities, indexes) }, errors);
  },
});

import { Abandonment } from '@tvaers/kit/runtime/abandonment';
import type { OperationContext } from '../operation-context.ts';
import { askingTogether } from './ask-together.ts';
import { SectorFault } from './sector-fault.ts';

const query = (field: string) =>
  `query($representations:[_Any!]!){_entities(representations:$representations){...on A{${field}}}}`;
const question = (field: string, texts: string[]) => ({
  query: query(field),
  operationName: undefined,
  variables: {},
  texts,
});
const newAsking = () => ({
  writes: false,
  operation: null,
  context: {} as OperationContext,
  abandoned: new Abandonment(),
});

interface Body {
  query: string;
  variables: Record<string, unknown[]>;
}

/** A sector that answers every list of representations with the same list. */
function echo() {
  const bodies: Body[] = [];
  const ask = async ({ body }: { body: string }) => {
    const read = JSON.parse(body) as Body;
    bodies.push(read);
    const { representations, ...parts } = read.variables;
    return { data: representations ? { _entities: representations } : parts };
  };
  return { ask, bodies };
}

describe('the entity questions of one stage', () => {
  it('go into one request, and each gets its own answer', async () => {
    const { ask, bodies } = echo();
    const together = askingTogether(ask, 10);
    const asking = newAsking();
    const answers = await Promise.all([
      together(question('a', ['1']), asking),
      together(question('b', ['2', '3']), asking),
    ]);
    expect(answers).toEqual([{ data: { _entities: [1] } }, { data: { _entities: [2, 3] } }]);
    expect(bodies).toHaveLength(1);
  });

  it('of different people never meet', async () => {
    const { ask, bodies } = echo();
    const together = askingTogether(ask, 10);
    await Promise.all([together(question('a', ['1']), newAsking()), together(question('a', ['1']), newAsking())]);
    expect(bodies).toHaveLength(2);
  });

  it('of a later stage go in a later request', async () => {
    const { ask, bodies } = echo();
    const together = askingTogether(ask, 10);
    const asking = newAsking();
    await together(question('a', ['1']), asking);
    await together(question('b', ['1']), asking);
    expect(bodies).toHaveLength(2);
  });

  it('are not more in one request than a sector takes', async () => {
    const { ask, bodies } = echo();
    const together = askingTogether(ask, 3);
    const asking = newAsking();
    const fields = ['a', 'b', 'c'];
    const answers = await Promise.all(fields.map((field) => together(question(field, ['1', '2']), asking)));
    expect(answers).toEqual(fields.map(() => ({ data: { _entities: [1, 2] } })));
    expect(bodies).toHaveLength(3);
  });

  it('fail together when the request does', async () => {
    const fault = new SectorFault('plans', 'timed-out');
    const together = askingTogether(() => Promise.reject(fault), 10);
    const asking = newAsking();
    const both = [together(question('a', ['1']), asking), together(question('b', ['1']), asking)];
    expect(await Promise.allSettled(both)).toEqual([
      { status: 'rejected', reason: fault },
      { status: 'rejected', reason: fault },
    ]);
  });

  it('fail together when they cannot even be put together', async () => {
    const { ask } = echo();
    const together = askingTogether(ask, 10);
    const asking = newAsking();
    const both = [together(question('a', ['1']), asking), together(question('}', ['1']), asking)];
    expect(await Promise.allSettled(both)).toMatchObject([{ status: 'rejected' }, { status: 'rejected' }]);
  });
});

/** @jest-environment @tvaers/client-kit/testing/page-environment.ts */
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { aCitizen, aTask, edges } from '../../testing/a-citizen.ts';
import { openApp } from '../../testing/open-app.tsx';

interface Asked {
  input: { taskId: string; version: number; outcome: string | null; idempotencyKey: string };
}

/** Opens the page with one task and presses »Gem«; answers what the graph was asked. */
async function closeTask(result: (citizen: { tasks: unknown }) => unknown, words = '') {
  const asked: Asked['input'][] = [];
  const world = {
    citizen: aCitizen({ tasks: edges(aTask()) }),
    completeTask: ({ input }: Asked) => {
      asked.push(input);
      return result(world.citizen);
    },
  };
  const app = openApp(world, { path: '/borgere/c-1' });
  await userEvent.click(await screen.findByRole('button', { name: /^Luk opgaven.*Find borgeren$/ }));
  const field = screen.getByRole('textbox', { name: /Hvad kom der ud af det/ });
  expect(document.activeElement).toBe(field);
  if (words) await userEvent.type(field, words);
  const save = () => userEvent.click(screen.getByRole('button', { name: 'Gem' }));
  await save();
  return { ...app, asked, save, field };
}

const refusal = (__typename: string) => () => ({ __typename, message: 'Nej, fordi.', currentVersion: 4 });

describe('closing a task', () => {
  it('sends what came of it, takes the task away and says so', async () => {
    const { asked } = await closeTask((citizen) => {
      citizen.tasks = edges();
      return { __typename: 'CompleteTaskSuccess', task: aTask({ state: 'DONE' }) };
    }, ' Fundet ved Hovedbanen. ');
    expect(await screen.findByText('Opgaven er lukket: Find borgeren')).toBeTruthy();
    expect(asked).toEqual([
      { taskId: 'o-1', version: 3, outcome: 'Fundet ved Hovedbanen.', idempotencyKey: expect.any(String) },
    ]);
    expect(await screen.findByText('Ingen åbne opgaver.')).toBeTruthy();
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Åbne opgaver'));
  });

  it.each(['OutcomeMissing', 'InvalidInput'])(
    'says at the field what %s means, and keeps what was written',
    async (kind) => {
      const { field } = await closeTask(refusal(kind), 'Ja');
      expect((await screen.findByRole('alert')).textContent).toContain('Nej, fordi.');
      expect(field.getAttribute('aria-invalid')).toBe('true');
      expect((field as HTMLTextAreaElement).value).toBe('Ja');
      expect(document.activeElement).toBe(field);
    },
  );

  it.each(['TaskNotOpen', 'StaleVersion', 'NotFound'])('tells of %s and reads the page again', async (kind) => {
    const { network } = await closeTask(refusal(kind));
    expect((await screen.findByRole('alert')).textContent).toContain('Nej, fordi.');
    await waitFor(() => expect(network.asked).toEqual(['CitizenPage', 'CompleteTask', 'CitizenPage']));
  });

  it('tells of IdempotencyConflict by its own sentence', async () => {
    const { network } = await closeTask(refusal('IdempotencyConflict'));
    expect((await screen.findByRole('alert')).textContent).toContain('Nej, fordi.');
    expect(network.asked).toEqual(['CitizenPage', 'CompleteTask']);
  });

  it('uses another key after a refusal, and the same one when nobody knows what became of it', async () => {
    const { asked, save, network } = await closeTask(refusal('OutcomeMissing'));
    await screen.findByRole('alert');
    network.trouble = 'answer-lost';
    await save();
    expect((await screen.findByText(/systemet svarer ikke/)).textContent).toContain('Prøv igen');
    network.trouble = null;
    await save();
    await waitFor(() => expect(asked).toHaveLength(3));
    const [refused, lost, again] = asked.map(({ idempotencyKey }) => idempotencyKey);
    expect(lost).not.toBe(refused);
    expect(again).toBe(lost);
  });

  it('can be given up; the focus goes back to where it came from', async () => {
    await closeTask(refusal('OutcomeMissing'));
    await userEvent.click(screen.getByRole('button', { name: 'Fortryd' }));
    const button = within(screen.getByRole('region', { name: 'Åbne opgaver' })).getByRole('button');
    await waitFor(() => expect(document.activeElement).toBe(button));
  });
});

import { type Oracle, oracleFor } from '../judge/oracle.ts';
import { plantCanaries } from './canaries.ts';
import { chooseCitizens, type Subject } from './choose-citizens.ts';
import { type Databases, rowsOf } from './databases.ts';
import { fillGaps, protectAddress } from './fill-gaps.ts';
import { everybody, type Persona } from './personas.ts';
import { type Row, rowsById } from './rows.ts';
import { everyFact, settleFacts } from './settle-facts.ts';
import { type CitizenState, factsOf, STATES } from './states.ts';

/** Everything the sweep knows about the house it asks. */
export interface World {
  personas: readonly Persona[];
  /** One citizen for each state, in the order of the states. */
  subjects: readonly (Subject & { state: CitizenState })[];
  rows: ReadonlyMap<string, Row>;
  oracle: Oracle;
  canaries: number;
}

/** Gives each state a citizen with something in every protected cell, and a text of its own in each. */
export async function buildWorld(databases: Databases): Promise<World> {
  const [third, ...chosen] = await chooseCitizens(databases, STATES.length + 1);
  const subjects = STATES.map((state, index) => ({ ...(chosen[index] as Subject), state }));
  const of = (name: string) => subjects.find(({ state }) => state.name === name) as Subject;
  const personas = await everybody(databases, {
    own: of('restricted').id,
    ward: of('consent').id,
    other: (third as Subject).id,
  });
  await fillGaps(databases, subjects);
  let canaries = 0;
  for (const client of Object.values(databases)) canaries += await plantCanaries(client, subjects);
  for (const { id, state } of subjects) {
    const guardian = personas.find(({ name }) => name === 'guardian');
    const isWard = id === of('consent').id;
    const guarding = isWard ? [{ kind: 'guardian' as const, subject: guardian?.viewer?.subject ?? null }] : [];
    await settleFacts(databases, id, [...factsOf(state, personas), ...guarding]);
    await databases.citizens.query('UPDATE citizen SET confidentiality = $2 WHERE id = $1', [
      id,
      state.confidentiality,
    ]);
    if (state.confidentiality === 'PROTECTED_ADDRESS') await protectAddress(databases, id);
    if (state.confidentiality === 'RESTRICTED')
      await databases.citizens.query('DELETE FROM citizen_search WHERE citizen_id = $1', [id]);
  }
  const rows = await rowsById(databases);
  const people = await rowsOf<{ id: string; person: string }>(
    databases.citizens,
    'SELECT id, coalesce(merged_into, id) AS person FROM citizen',
  );
  return {
    ...{ personas, subjects, canaries },
    rows: new Map([...rows, ...people.map(({ id, person }) => [id, { citizenId: person, dataClass: null }] as const)]),
    oracle: oracleFor(await everyFact(databases)),
  };
}

import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ask, dataOf } from '../harness/ask.ts';
import { personWhoIs } from '../harness/house.ts';
import { type HouseProcess, startHouse } from '../harness/house-process.ts';
import { operation } from '../harness/operation.ts';

/** A house of its own, in which gateway and subgraphs are one process; `ask` and `personWhoIs` speak of it. */
describe('a house in one process', () => {
  const shared = process.env.TVAERS_HOUSE;
  let house: HouseProcess;

  beforeAll(async () => {
    house = await startHouse({ flags: ['--one-process', '--citizens', '60'] });
    process.env.TVAERS_HOUSE = house.file;
  }, 300_000);
  afterAll(async () => {
    process.env.TVAERS_HOUSE = shared;
    await house.stop();
  }, 60_000);

  const coordinator = () => personWhoIs('coordinator');
  const as = () => ({ as: coordinator().username });

  it('has one process beside PostgreSQL and sign-in', () => {
    const parts = JSON.parse(readFileSync(join(dirname(house.file), 'parts.json'), 'utf8')) as object;
    expect(Object.keys(parts)).toHaveLength(2);
  });

  it('answers what four sectors know together, and again', async () => {
    const variables = { coordinatorId: coordinator().staffMemberId };
    const first = await dataOf<Caseload>(operation('caseload'), variables, as());
    expect(first.staffMember.caseload.citizens).toHaveLength(25);
    expect(first.staffMember.caseload.citizens.filter(({ plan }) => plan).length).toBeGreaterThan(20);
    expect(await dataOf<Caseload>(operation('caseload'), variables, as())).toEqual(first);
    const id = first.staffMember.caseload.citizens[0]?.id;
    const { citizen } = await dataOf(operation('citizen-overview'), { id }, as());
    expect(citizen).toMatchObject({ id, coordinator: { id: coordinator().staffMemberId } });
  });

  it('writes, and refuses a wrong step by name', async () => {
    const { registerCitizen } = await dataOf<{ registerCitizen: { citizen: { id: string } } }>(
      'mutation Register($input: RegisterCitizenInput!) { registerCitizen(input: $input) { ... on RegisterCitizenSuccess { citizen { id } } } }',
      { input: { aliases: ['Prøven'] } },
      as(),
    );
    const enrol = { citizenId: registerCitizen.citizen.id, criteria: ['HOMELESS'], reason: 'Bor på gaden.' };
    const change = async () => Object.values(await dataOf(operation('enrol-citizen'), { input: enrol }, as()))[0];
    expect(await change()).toMatchObject({ __typename: 'EnrolCitizenSuccess' });
    expect(await change()).toMatchObject({ __typename: 'AlreadyEnrolled' });
  });

  it('knows who asks in every sector, and refuses what is not theirs', async () => {
    const { errors } = await ask(
      operation('enrol-citizen'),
      { input: { citizenId: randomUUID(), criteria: [], reason: '' } },
      {
        as: personWhoIs('citizen').username,
      },
    );
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});

interface Caseload {
  staffMember: { caseload: { citizens: { id: string; plan: object | null }[] } };
}

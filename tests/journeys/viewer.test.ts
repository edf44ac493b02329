import { ask, dataOf } from '../harness/ask.ts';
import { house, personWhoIs } from '../harness/house.ts';
import { operation } from '../harness/operation.ts';

interface ViewerAnswer {
  viewer: {
    name: string;
    role: string;
    purpose: string;
    organisation: { id: string; name: string; sector: string } | null;
    staffMember: { id: string } | null;
    citizen: { id: string } | null;
  };
}

const whoAmI = (username: string) => dataOf<ViewerAnswer>(operation('viewer'), {}, { as: username });

describe('who am I', () => {
  it('tells a coordinator who they are, for whom they work and why they read', async () => {
    const coordinator = personWhoIs('coordinator');
    const { viewer } = await whoAmI(coordinator.username);
    expect(viewer).toMatchObject({
      role: 'coordinator',
      purpose: coordinator.purposes[0],
      organisation: { name: coordinator.organisation },
      staffMember: { id: coordinator.staffMemberId },
      citizen: null,
    });
  });

  it('tells a citizen that they are a citizen and no colleague', async () => {
    const citizen = personWhoIs('citizen');
    const { viewer } = await whoAmI(citizen.username);
    expect(viewer).toMatchObject({ role: 'citizen', staffMember: null, citizen: { id: citizen.citizenId } });
  });

  it('answers everybody the house lists', async () => {
    for (const { username, role } of house().people) {
      expect((await whoAmI(username)).viewer.role).toBe(role);
    }
  });

  it('answers nobody who has not signed in', async () => {
    const { status, data, errors } = await ask(operation('viewer'));
    expect({ status, data, codes: errors.map(({ extensions }) => extensions.code) }).toEqual({
      status: 401,
      data: null,
      codes: ['UNAUTHENTICATED'],
    });
  });

  it('refuses a purpose the role does not have, before there is a token', async () => {
    const { username } = personWhoIs('steering');
    await expect(ask(operation('viewer'), {}, { as: username, purpose: 'treatment' })).rejects.toThrow(/No token/);
  });
});

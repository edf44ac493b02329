import { HouseProblem } from '../house-problem.ts';
import { needsEmbedded, readOwnServers, resolveAddresses } from './addresses.ts';

const embedded = (database: string, role: string) => `postgresql://${role}@127.0.0.1/${database}`;

describe('where the databases are', () => {
  it('is the embedded server, with a role for migrations and one for the running subgraph', () => {
    const own = readOwnServers({});
    expect(needsEmbedded(own)).toBe(true);
    const { subgraphs, events } = resolveAddresses(own, embedded);
    expect(subgraphs.plans).toEqual({
      app: 'postgresql://plans_app@127.0.0.1/plans',
      owner: 'postgresql://plans_owner@127.0.0.1/plans',
      embedded: true,
    });
    expect(events).toBe('postgresql://events_app@127.0.0.1/events');
  });

  it("is a server of the user's own for each part that the environment names", () => {
    const own = readOwnServers({
      DATABASE_URL_PLANS: 'postgres://a:b@db/plans',
      EVENTS_DATABASE_URL: 'postgres://db/events',
    });
    expect(needsEmbedded(own)).toBe(true);
    const { subgraphs, events } = resolveAddresses(own, embedded);
    expect(subgraphs.plans).toEqual({ app: 'postgres://a:b@db/plans', owner: null, embedded: false });
    expect(subgraphs.staff.embedded).toBe(true);
    expect(events).toBe('postgres://db/events');
  });

  it('needs no embedded server when everything is elsewhere', () => {
    const all = ['DATABASE_URL_CITIZENS', 'DATABASE_URL_INTERVENTIONS', 'DATABASE_URL_PLANS', 'DATABASE_URL_STAFF'];
    const environment = Object.fromEntries([...all, 'EVENTS_DATABASE_URL'].map((name) => [name, 'postgres://db/x']));
    expect(needsEmbedded(readOwnServers(environment))).toBe(false);
  });

  it('is asked for again when an address is none, without repeating it, or stands alone', () => {
    expect(() => readOwnServers({ DATABASE_URL_STAFF: 'mysql://secret' })).toThrow(
      'DATABASE_URL_STAFF wants an address such as postgresql://role:password@host:5432/database.',
    );
    expect(() => readOwnServers({ OWNER_DATABASE_URL_STAFF: 'postgres://db/staff' })).toThrow(HouseProblem);
  });
});

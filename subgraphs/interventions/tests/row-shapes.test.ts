import { withClient } from '@tvaers/kit/database/provision';
import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { Appointment } from '../src/appointments/appointment.entity.ts';
import { createLoaders, type InterventionsLoaders } from '../src/context.ts';
import { HospitalStay } from '../src/hospital-stays/hospital-stay.entity.ts';
import { GeneralCourse } from '../src/interventions/general-course.entity.ts';
import { Intervention } from '../src/interventions/intervention.entity.ts';
import { interventionsSubgraph } from '../src/interventions-subgraph.ts';
import { seedInterventions } from '../src/seeding/seed-interventions.ts';

type ByKey = (loaders: InterventionsLoaders, key: string) => Promise<object | null>;

describe('the rows that loaders read by hand', () => {
  let interventions: TestSubgraph;
  beforeAll(async () => {
    interventions = await testSubgraph(interventionsSubgraph(async () => ({ is: 'nobody' })));
    await withClient(interventions.database.ownerUrl, (client) =>
      seedInterventions(client, { citizens: 40, today: '2026-11-22' }),
    );
  });
  afterAll(() => interventions.close());

  it.each<[string, new () => object, string, ByKey]>([
    ['courses', Intervention, 'SELECT id FROM intervention', ({ interventionById }, id) => interventionById.load(id)],
    [
      'general courses',
      GeneralCourse,
      'SELECT intervention_id AS id FROM general_course',
      ({ generalCourse }, id) => generalCourse.load(id),
    ],
    ['appointments', Appointment, 'SELECT id FROM appointment', ({ appointmentById }, id) => appointmentById.load(id)],
    ['stays', HospitalStay, 'SELECT id FROM hospital_stay', ({ hospitalStayById }, id) => hospitalStayById.load(id)],
  ])('of %s have the properties of their entity', async (_what, entity, some, load) => {
    const [one] = await interventions.sql<{ id: string }>(`${some} LIMIT 1`);
    const row = await interventions.run(viewerOf('coordinator'), (context) =>
      load(createLoaders(context), one?.id ?? ''),
    );
    const { columns } = interventions.dataSource.getMetadata(entity);
    expect(Object.keys(row ?? {}).sort()).toEqual(columns.map(({ propertyName }) => propertyName).sort());
  });
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Hospital, outcomeOf, startHospital } from './hospital.ts';

/** MedCom's own example messages lie beside the project; they are read from there and never copied in. */
const FOLDER = resolve(import.meta.dirname, '../../../../shared/data/medcom/hospitalnotification');
const isThere = existsSync(FOLDER);
if (!isThere) process.stderr.write(`MedCom's example messages are not at hand (${FOLDER}): this suite is skipped.\n`);

/** Examples by the code MedCom gives them, with the first characters of their file. */
const EXAMPLES = {
  ...{
    STIN: 'a5e5b880',
    RE_STIN: 'bfab3e80',
    AN_STIN: 'c83671a4',
    STOR: 'd3128d9b',
    SLOR: 'e94de8ee',
    SLHJ: 'f4aa42a4',
  },
  ...{ MORS: 'g099bbf3', STAA: 'h1c8e4a8', SLHJ_EMER: 'kcab461b', MORS_EMER: 'ld31e08a' },
  ...{ STIN_OTHER_PROVIDER: 'm908i967', STIN_TWO_EPISODES: 'n73ccf30' },
};
type Example = keyof typeof EXAMPLES;

const read = (example: Example): string => {
  const file = readdirSync(FOLDER).find((name) => name.startsWith(`Bundle-${EXAMPLES[example]}`));
  return readFileSync(join(FOLDER, file ?? ''), 'utf8');
};

/** The same messages again and again have to be new to the house. */
(isThere ? describe : describe.skip)('MedCom’s example messages', () => {
  let hospital: Hospital;
  beforeAll(async () => {
    hospital = await startHospital();
  });
  beforeEach(async () => {
    await hospital.forget();
    await hospital.introduce();
  });
  afterAll(() => hospital.close());

  const deliver = async (...examples: Example[]) => {
    for (const example of examples) expect(outcomeOf(await hospital.send(read(example)))).toMatchObject({ code: 'ok' });
    return hospital.staysOf();
  };

  it('are all accepted, one after the other', async () => {
    const all = Object.keys(EXAMPLES) as Example[];
    expect(all).toHaveLength(readdirSync(FOLDER).length);
    await deliver(...all);
    expect(await hospital.subgraph.sql('SELECT 1 FROM medcom_message')).toHaveLength(12);
  });

  it.each<[string, Example[], object]>([
    ['an admission', ['STIN'], { state: 'IN_PROGRESS', class: 'INPATIENT', startedAt: '2022-12-07T10:00:00.000Z' }],
    ['its revision', ['STIN', 'RE_STIN'], { state: 'IN_PROGRESS', startedAt: '2022-12-07T11:00:00.000Z' }],
    ['its cancellation', ['STIN', 'AN_STIN'], { state: 'CANCELLED' }],
    ['a cancellation before the admission', ['AN_STIN', 'STIN'], { state: 'CANCELLED' }],
    ['a leave', ['STIN', 'STOR'], { state: 'ON_LEAVE', leaveFrom: '2022-12-13T12:00:10.000Z' }],
    ['a return', ['STIN', 'STOR', 'SLOR'], { state: 'IN_PROGRESS', leaveFrom: null }],
    ['a return before the leave', ['SLOR', 'STOR', 'STIN'], { state: 'IN_PROGRESS' }],
    ['a discharge', ['STIN', 'STOR', 'SLOR', 'SLHJ'], { state: 'FINISHED', endedAt: '2022-12-18T07:45:30.000Z' }],
    [
      'a discharge before all else',
      ['SLHJ', 'SLOR', 'STIN', 'STOR'],
      { state: 'FINISHED', startedAt: '2022-12-07T10:00:00.000Z' },
    ],
    ['a death', ['STIN', 'MORS'], { state: 'DECEASED', endedAt: '2022-12-09T07:45:30.000Z' }],
    ['an emergency', ['STAA'], { state: 'IN_PROGRESS', class: 'EMERGENCY' }],
    ['its end', ['STAA', 'SLHJ_EMER'], { state: 'FINISHED', class: 'EMERGENCY', endedAt: '2022-12-02T20:00:09.000Z' }],
    ['a death in it', ['MORS_EMER', 'STAA'], { state: 'DECEASED', class: 'EMERGENCY' }],
    ['another department than the sender', ['STIN_OTHER_PROVIDER'], { hospitalName: 'Hjertemedicinsk sengeafs. S103' }],
    ['two episode ids', ['STIN_TWO_EPISODES', 'SLHJ'], { state: 'FINISHED' }],
  ])('tell %s', async (_what, examples, stay) => {
    expect(await deliver(...examples)).toEqual([expect.objectContaining(stay)]);
  });
});

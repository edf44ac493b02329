import type { DataClass } from '@tvaers/contract/data-classes';
import { idOf } from '@tvaers/kit/seeding/ids';
import type { TestSubgraph } from '@tvaers/kit/testing/test-subgraph';

type Row = Record<string, unknown>;

export const CLINIC = idOf('canary', 'clinic');
export const PSYCHIATRY = idOf('canary', 'psychiatry');
export const DAY_OFFER = idOf('canary', 'day offer');
export const HOUSING = idOf('canary', 'housing');
export const WARD = idOf('canary', 'ward');

const METHODS = ['FACT', 'HOUSING_FIRST', 'SUBSTITUTION', 'GENERAL'] as const;
type Method = (typeof METHODS)[number];
const CLASSES = { FACT: 'psychiatry', HOUSING_FIRST: 'socialCase', SUBSTITUTION: 'substance', GENERAL: 'health' };
const PROVIDERS = { FACT: PSYCHIATRY, HOUSING_FIRST: HOUSING, SUBSTITUTION: CLINIC, GENERAL: DAY_OFFER };

/** Ids of a person's rows, by word. */
export interface CanaryPerson {
  citizenId: string;
  course(method: Method): string;
  appointment(method: Method): string;
  stay: string;
  message: string;
  rows: readonly [table: string, row: Row][];
}

/** Somebody with a row in every table that is about citizens and a value of their own in every column of it. */
export function canaryPerson(name: string): CanaryPerson {
  let days = 0;
  const id = (word: string) => idOf('canary', name, word);
  const text = (word: string) => `canary ${name} ${word}`;
  /** A day nothing else has. */
  const day = () => new Date(Date.UTC(1990, 0, 1) + 86_400_000 * ++days).toISOString().slice(0, 10);
  const [citizenId, stay, message] = [id('citizen'), id('stay'), id('message')];
  const part = (method: Method) => ({ intervention_id: id(method), citizen_id: citizenId });
  const courses = METHODS.map((method): [string, Row] => [
    'intervention',
    {
      ...{ id: id(method), citizen_id: citizenId, data_class: CLASSES[method], method, title: text(method) },
      ...{
        state: 'ACTIVE',
        started_on: day(),
        ended_on: null,
        provider_id: PROVIDERS[method],
        team_id: id(`team ${method}`),
      },
      ...{
        decision_legal_basis: text(`paragraph ${method}`),
        decision_decided_on: day(),
        decision_by_id: id(`decider ${method}`),
      },
    },
  ]);
  const appointments = METHODS.map((method): [string, Row] => [
    'appointment',
    {
      ...{
        id: id(`time ${method}`),
        citizen_id: citizenId,
        data_class: CLASSES[method],
        title: text(`time ${method}`),
      },
      ...{
        starts_at: `${day()}T09:00Z`,
        place: text(`place ${method}`),
        state: 'BOOKED',
        organisation_id: PROVIDERS[method],
      },
      ...{ intervention_id: id(method), missed_note: text(`note ${method}`), booked_at: `${day()}T09:00Z`, version: 1 },
    },
  ]);
  const notification = {
    ...{ step: 'admit', form: 'first', class: 'INPATIENT', deceased: null, hospitalName: text('told') },
    ...{ personName: text('person'), identifiers: [`cpr|${text('number')}`] },
  };
  return {
    citizenId,
    stay,
    message,
    course: id,
    appointment: (method) => id(`time ${method}`),
    rows: [
      ...courses,
      ['fact_course', { ...part('FACT'), intensity: 'INTENSIVE' }],
      [
        'board_entry',
        {
          ...{
            ...part('FACT'),
            id: id('entry'),
            category: 'CRISIS',
            reason: text('reason'),
            placed_by_id: id('placer'),
          },
          ...{ placed_at: `${day()}T09:00Z`, review_by: day(), removed_at: null },
        },
      ],
      ['housing_first_course', { ...part('HOUSING_FIRST'), support_method: 'MACT' }],
      [
        'tenancy',
        { ...part('HOUSING_FIRST'), id: id('home'), state: 'IN_ARREARS', lease_from: day(), lease_to: '2191-01-01' },
      ],
      ['general_course', { ...part('GENERAL'), data_class: 'health', offer_name: text('offer') }],
      [
        'substitution_prescription',
        {
          ...{ ...part('SUBSTITUTION'), id: id('prescription'), drug: 'METHADONE', daily_dose: '77.31' },
          ...{ dose_unit: text('unit'), valid_from: day(), valid_to: null, review_on: day() },
          prescriber_id: id('prescriber'),
        },
      ],
      [
        'safety_hold',
        {
          ...{ ...part('SUBSTITUTION'), id: id('hold'), since: `${day()}T09:00Z`, reason: text('hold') },
          ...{ cleared_at: null, cleared_by_id: null },
        },
      ],
      [
        'confirmed_dose',
        {
          ...{ ...part('SUBSTITUTION'), id: id('dose'), at: `${day()}T09:00Z`, place: text('window') },
          given_by_id: id('giver'),
        },
      ],
      ...appointments,
      [
        'hospital_stay',
        {
          ...{ id: stay, citizen_id: citizenId, data_class: 'hospitalStay', state: 'ON_LEAVE', class: 'EMERGENCY' },
          ...{ started_at: `${day()}T09:00Z`, ended_at: null, leave_from: `${day()}T09:00Z`, hospital_id: WARD },
          ...{ expected_leave: `${day()}T09:00Z`, hospital_sor_ids: [text('sor')], hospital_name: text('hospital') },
          discharged_without_home: null,
        },
      ],
      [
        'medcom_message',
        {
          ...{ id: message, message_id: text('message'), content_hash: text('hash'), bundle_id: text('bundle') },
          ...{ received_at: `${day()}T09:00Z`, data_class: 'hospitalStay', identifiers: [text('identifier')] },
          ...{ citizen_id: citizenId, hospital_stay_id: stay, notification: JSON.stringify(notification) },
          ...{ raw: text('raw'), acknowledgement: text('answer') },
        },
      ],
      [
        'unmatched_message',
        {
          ...{ id: message, received_at: `${day()}T09:00Z`, state: 'LINKED', decided_at: `${day()}T09:00Z` },
          ...{ decided_by: text('decider'), reason: text('dismissal') },
        },
      ],
      [
        'known_citizen',
        { citizen_id: citizenId, living_situation: text('situation'), living_situation_at: `${day()}T09:00Z` },
      ],
      [
        'known_enrolment',
        { enrolment_id: id('enrolment'), citizen_id: citizenId, state: 'ACTIVE', heard_at: `${day()}T09:00Z` },
      ],
      [
        'known_identifier',
        { identifier: text('known'), citizen_id: citizenId, data_class: 'identity', linked_by: text('linker') },
      ],
    ],
  };
}

export async function insertPerson(subgraph: TestSubgraph, { rows }: CanaryPerson): Promise<void> {
  for (const [table, row] of rows) {
    const columns = Object.keys(row);
    await subgraph.sql(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((_, at) => `$${at + 1}`).join(', ')})`,
      Object.values(row),
    );
  }
}

/** Classes of what a table's rows hold, where a row does not say its own. */
const CLASS_OF_TABLE: Record<string, DataClass> = {
  ...{
    fact_course: 'psychiatry',
    board_entry: 'psychiatry',
    housing_first_course: 'socialCase',
    tenancy: 'socialCase',
  },
  ...{ general_course: 'health', substitution_prescription: 'dose', safety_hold: 'dose', confirmed_dose: 'dose' },
};

/** Kept for the work itself and shown to nobody. */
const NEVER_SHOWN =
  /^(medcom_message|unmatched_message|known_\w+)\.|\.(missed_note|booked_at|placed_by_id|prescriber_id|given_by_id|hospital_sor_ids)$/;

export interface Canary {
  value: string;
  /** Who sees it sees all of these classes. */
  classes: DataClass[];
  isShown: boolean;
}

/** Values that stand for what is protected: none of them is one of few words, and none is what a question names. */
export function canariesOf({ rows }: CanaryPerson): Canary[] {
  const asked = new Set(rows.flatMap(([, row]) => [row.id, row.citizen_id, row.intervention_id]));
  return rows.flatMap(([table, row]) =>
    Object.entries(row)
      .filter(([column, value]) => column !== 'data_class' && !asked.has(value))
      .flatMap(([column, value]) => {
        const own = (row.data_class ?? CLASS_OF_TABLE[table] ?? 'identity') as DataClass;
        const classes: DataClass[] = column.startsWith('decision_') ? [own, 'socialCase'] : [own];
        const isShown = !NEVER_SHOWN.test(`${table}.${column}`);
        return wordsOf(value).map((word) => ({ value: word, classes, isShown }));
      }),
  );
}

function wordsOf(value: unknown): string[] {
  const text = String(value);
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  if (text.startsWith('{')) return Object.values(JSON.parse(text)).flatMap(wordsOf);
  if (text.length < 5 || /^[A-Z_]+$|^null$|^false$/.test(text)) return [];
  return [/^\d{4}-\d\d-\d\dT/.test(text) ? text.slice(0, 10) : text];
}

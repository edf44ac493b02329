import type { AccessFact, FactKind } from '@tvaers/contract/access-facts';
import type { DataClass } from '@tvaers/contract/data-classes';
import type { Persona } from './personas.ts';

/** A fact before it has an id and a citizen. */
export type StatedFact = Partial<Omit<AccessFact, 'citizenId' | 'factId' | 'version'>> & { kind: FactKind };

/** How a citizen stands to those who ask. */
export interface CitizenState {
  name: string;
  confidentiality: 'NORMAL' | 'RESTRICTED' | 'PROTECTED_ADDRESS';
  /** Facts about the citizen and one related member of staff. */
  with?: (viewer: StaffIds) => StatedFact[];
  /** Facts about the citizen and everybody. */
  always?: StatedFact[];
}

interface StaffIds {
  name: string;
  staffMemberId: string | null;
  organisationId: string | null;
}

const SECOND_AGO = new Date(Date.now() - 1000).toISOString();
const inTeam = ({ staffMemberId }: StaffIds): StatedFact => ({ kind: 'careTeam', staffMemberId });
const consented = ({ organisationId }: StaffIds): StatedFact => ({ kind: 'consent', organisationId });
const unitHas =
  (kind: FactKind) =>
  ({ organisationId }: StaffIds): StatedFact => ({ kind, organisationId });
const BLOCKED: DataClass[] = ['health', 'substance', 'plan', 'contactInfo'];

export const STATES: readonly CitizenState[] = [
  { name: 'no relation', confidentiality: 'NORMAL' },
  { name: 'care team', confidentiality: 'NORMAL', with: (one) => [inTeam(one)] },
  { name: 'treatment by the unit', confidentiality: 'NORMAL', with: (one) => [unitHas('treatmentRelation')(one)] },
  { name: 'case of the unit', confidentiality: 'NORMAL', with: (one) => [unitHas('openSocialCase')(one)] },
  { name: 'consent', confidentiality: 'NORMAL', with: (one) => [inTeam(one), consented(one)] },
  {
    name: 'consent withdrawn',
    confidentiality: 'NORMAL',
    with: (one) => [inTeam(one), { ...consented(one), validTo: SECOND_AGO }],
  },
  {
    name: 'blocked',
    confidentiality: 'NORMAL',
    with: (one) => [inTeam(one), consented(one)],
    always: [{ kind: 'block' }],
  },
  {
    name: 'some classes blocked',
    confidentiality: 'NORMAL',
    with: (one) => [inTeam(one), consented(one), { ...unitHas('block')(one), classes: BLOCKED }],
  },
  { name: 'care team ended', confidentiality: 'NORMAL', with: (one) => [{ ...inTeam(one), validTo: SECOND_AGO }] },
  {
    name: 'emergency',
    confidentiality: 'NORMAL',
    with: ({ staffMemberId, name }) => [
      { kind: 'emergency', staffMemberId, subject: `sweep-${name}`, validFrom: SECOND_AGO, validTo: inMinutes(55) },
    ],
  },
  {
    name: 'restricted',
    confidentiality: 'RESTRICTED',
    with: (one) => [unitHas('openSocialCase')(one), unitHas('treatmentRelation')(one), consented(one)],
    always: [{ kind: 'restriction' }],
  },
  {
    name: 'protected address',
    confidentiality: 'PROTECTED_ADDRESS',
    with: (one) => [
      inTeam(one),
      ...(DECIDED_FOR.includes(one.name) ? [{ kind: 'decision' as const, staffMemberId: one.staffMemberId }] : []),
    ],
  },
];

/** For whom the address of the last was decided. */
const DECIDED_FOR = ['coordinator', 'F-ACT nurse', 'manager'];

const inMinutes = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString();

/** The facts of one state: about each who is related, and about everybody. */
export function factsOf(state: CitizenState, personas: readonly Persona[]): StatedFact[] {
  const related = personas.filter((persona) => persona.related && persona.viewer?.staffMemberId);
  const ids = related.map(({ name, viewer }) => ({
    ...{ name, staffMemberId: viewer?.staffMemberId ?? null, organisationId: viewer?.organisationId ?? null },
  }));
  return [...ids.flatMap((one) => state.with?.(one) ?? []), ...(state.always ?? [])];
}

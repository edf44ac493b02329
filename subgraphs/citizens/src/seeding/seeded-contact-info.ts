import { directoryTeam } from '@tvaers/kit/seeding/directory';
import { idOf } from '@tvaers/kit/seeding/ids';
import { outreachTeamOf } from '@tvaers/kit/seeding/teams-around';
import type { ContactChannel } from '../citizens/contact-channel.entity.ts';
import type { GeneralPractitioner } from '../citizens/general-practitioner.entity.ts';
import type { SafetyNote } from '../citizens/safety-note.entity.ts';
import { FIXED_CITIZENS } from './fixed-citizens.ts';
import type { Seedling } from './seeded-identity.ts';
import { momentDaysAgo } from './seeded-moment.ts';

const SAFETY_NOTES = [
  'Hund, som vogter over soveposen; kald på afstand.',
  'Kan have brugte kanyler i lommerne.',
  'Mød ikke alene efter mørkets frembrud.',
  'Bliver bange for uniformer og gule veste.',
  'Hører dårligt på højre øre; stå foran.',
  'Vågner voldsomt; væk med stemmen, ikke med hånden.',
  'Vil ikke røres; hold en armslængdes afstand.',
] as const;

const PRACTICES = [
  'Lægehuset ved Søndre Boulevard',
  'Lægerne på Blågårds Plads',
  'Lægehuset Amagerbro',
  'Lægerne ved Trianglen',
] as const;

const STAND_INS = {
  SUNDHEDSTEAMET: 'Sundhedsteamet',
  FLEXKLINIKKEN: 'Flexklinikken',
  RESIDENTIAL_DOCTOR: 'Fast læge på botilbuddet',
} as const;

export function safetyNotesOf({ traits: { index, citizenId }, chance, clock }: Seedling): SafetyNote[] {
  const invented = chance.happens(0.18, 'safety', index) ? [chance.pick(SAFETY_NOTES, 'safety-note', index)] : [];
  return (FIXED_CITIZENS[index]?.safetyNotes ?? invented).map((note, number) => ({
    id: idOf('safety-note', index, number),
    citizenId,
    note,
    notedAt: momentDaysAgo(clock, 30 + number, chance, 'safety', index),
  }));
}

/** Half of those without a number and a fifth of the others have nobody: the need that paper 004 names (rule R27). */
export function practitionerOf({ traits: { index, citizenId, identifiers }, chance }: Seedling): GeneralPractitioner {
  const fixed = FIXED_CITIZENS[index]?.practitioner;
  if (fixed) return { citizenId, ...fixed };
  const draw = chance.draw('practitioner', index);
  const nobody = identifiers.length === 0 ? 0.5 : 0.2;
  if (draw < nobody) return { citizenId, status: 'NONE', name: null };
  if (identifiers.length > 0 && draw < nobody + 0.45)
    return { citizenId, status: 'OWN', name: chance.pick(PRACTICES, 'practice', index) };
  const status = draw < 0.85 ? 'SUNDHEDSTEAMET' : draw < 0.95 ? 'FLEXKLINIKKEN' : 'RESIDENTIAL_DOCTOR';
  return { citizenId, status, name: STAND_INS[status] };
}

/** Numbers begin with 00, which no Danish telephone has. Digital post is the exception it is on the street (R26). */
export function channelsOf({ traits, chance }: Seedling): ContactChannel[] {
  const { index, citizenId } = traits;
  const eight = String(chance.between(0, 999_999, 'phone', index)).padStart(6, '0');
  const phone = { kind: 'PHONE', value: `00 ${eight.slice(0, 2)} ${eight.slice(2, 4)} ${eight.slice(4)}` };
  const invented = [
    ...(chance.happens(0.55, 'has-phone', index) ? [phone] : []),
    ...(chance.happens(0.7, 'letter', index) ? [{ kind: 'HANDED_LETTER', value: traits.area }] : []),
    ...(chance.happens(0.5, 'through', index)
      ? [{ kind: 'THROUGH_PERSON', value: directoryTeam(outreachTeamOf(traits)).name }]
      : []),
    ...(chance.happens(0.06, 'digital', index) ? [{ kind: 'DIGITAL_POST', value: null }] : []),
  ];
  return (FIXED_CITIZENS[index]?.channels ?? invented).map(({ kind, value }, preference) => ({
    citizenId,
    preference,
    kind,
    value,
    dataClass:
      kind === 'HANDED_LETTER' && traits.confidentiality === 'PROTECTED_ADDRESS' ? 'protectedAddress' : 'contactInfo',
  }));
}

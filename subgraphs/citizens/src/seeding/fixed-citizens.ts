import type { CitizenNames } from '../citizens/display-name.rules.ts';

/** A person who is the same in every seed, by index, because people or messages look for them. */
interface FixedCitizen {
  names: CitizenNames;
  safetyNotes: readonly string[];
  practitioner: { status: string; name: string | null };
  channels: readonly { kind: string; value: string | null }[];
}

export const FIXED_CITIZENS: Readonly<Record<number, FixedCitizen>> = {
  /** The citizen whom one can sign in as, with everything a record can tell. */
  0: {
    names: { givenName: 'Kim', familyName: 'Overby', aliases: ['Kaptajnen', 'Kim fra broen'] },
    safetyNotes: ['Har hunden Trille med; hils på hunden først.', 'Bliver utryg, når flere kommer på én gang.'],
    practitioner: { status: 'SUNDHEDSTEAMET', name: 'Sundhedsteamet' },
    channels: [
      { kind: 'THROUGH_PERSON', value: 'Gadeplansteamet på Vesterbro' },
      { kind: 'PHONE', value: '00 12 34 56' },
      { kind: 'HANDED_LETTER', value: 'Mændenes Hjem' },
    ],
  },
  /** MedCom's test person, so that the example messages meet somebody. */
  1: {
    names: { givenName: 'Bruno', familyName: 'Elmer', aliases: [] },
    safetyNotes: [],
    practitioner: { status: 'OWN', name: 'Lægerne ved Testdrømmehaven' },
    channels: [{ kind: 'PHONE', value: '00 25 09 47' }],
  },
  /** MedCom's test person with a replacement number only. */
  2: {
    names: { givenName: 'Birgit', familyName: 'Berggren', aliases: [] },
    safetyNotes: [],
    practitioner: { status: 'NONE', name: null },
    channels: [{ kind: 'HANDED_LETTER', value: 'natcaféen' }],
  },
};

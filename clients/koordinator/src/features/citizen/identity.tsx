import { danishDay } from '@tvaers/client-kit/design/danish-dates.ts';
import { Facts } from '@tvaers/client-kit/design/facts.tsx';
import { Section } from '@tvaers/client-kit/design/section.tsx';
import type { MissingParts } from '@tvaers/client-kit/graphql/missing-parts.ts';
import { type FragmentType, readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';
import type { GeneralPractitionerStatus } from '../../generated/graphql.ts';
import { NOTHING_FOR_YOU } from '../../not-for-you.ts';

const CITIZEN_IDENTITY = graphql(`
  fragment CitizenIdentity on Citizen {
    aliases
    birthDate
    identifiers {
      system
      value
      use
    }
    generalPractitioner {
      status
      name
    }
    actingMunicipality {
      name
      disputed
    }
    enrolment {
      id
      state
      since
    }
  }
`);

const PRACTITIONER_WORDS: Record<GeneralPractitionerStatus, string> = {
  NONE: 'Ingen læge',
  OWN: 'Egen læge',
  SUNDHEDSTEAMET: 'Sundhedsteamet',
  RESIDENTIAL_DOCTOR: 'Fast læge på botilbuddet',
  FLEXKLINIKKEN: 'Flexklinikken',
};
const CPR_SYSTEM = 'urn:oid:1.2.208.176.1.2';
const FIELDS = ['birthDate', 'identifiers', 'generalPractitioner', 'actingMunicipality', 'enrolment'];

interface IdentityProps {
  citizen: FragmentType<typeof CITIZEN_IDENTITY>;
  missing: MissingParts | null;
}

/** Who the person is, and who answers for them. */
export function Identity({ citizen, missing }: IdentityProps) {
  const { aliases, birthDate, identifiers, generalPractitioner, actingMunicipality, enrolment } = readFragment(
    CITIZEN_IDENTITY,
    citizen,
  );
  const practitioner = generalPractitioner?.status ? PRACTITIONER_WORDS[generalPractitioner.status] : NOTHING_FOR_YOU;
  const numbers = (identifiers ?? []).map(
    ({ system, value }) => [system === CPR_SYSTEM ? 'CPR-nummer' : 'Erstatningsnummer', value] as const,
  );
  return (
    <Section title="Hvem" icon="person" needs={{ sector: 'citizens', fields: FIELDS }} missing={missing}>
      <Facts
        facts={[
          ['Kaldes også', aliases?.join(', ')],
          ['Født', danishDay(birthDate)],
          ...(numbers.length > 0 ? numbers : [['CPR-nummer', identifiers ? 'Kendes ikke' : NOTHING_FOR_YOU] as const]),
          ['Læge', [...new Set([practitioner, generalPractitioner?.name])].filter(Boolean).join(': ')],
          [
            'Handlekommune',
            `${actingMunicipality?.name ?? NOTHING_FOR_YOU}${actingMunicipality?.disputed ? ' (uenighed, hjælpen fortsætter)' : ''}`,
          ],
          ['Indskrevet', enrolment ? danishDay(enrolment.since) : NOTHING_FOR_YOU],
        ]}
      />
    </Section>
  );
}

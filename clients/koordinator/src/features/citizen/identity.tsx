import { danishDay } from '@tvaers/client-kit/design/danish-dates.ts';
import { type FragmentType, readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';
import type { GeneralPractitionerStatus } from '../../generated/graphql.ts';
import { Section } from './section.tsx';

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

/** Who the person is, and who answers for them. */
export function Identity({ citizen }: { citizen: FragmentType<typeof CITIZEN_IDENTITY> }) {
  const { aliases, birthDate, identifiers, generalPractitioner, actingMunicipality, enrolment } = readFragment(
    CITIZEN_IDENTITY,
    citizen,
  );
  const status = generalPractitioner?.status;
  return (
    <Section title="Hvem">
      <dl className="tv-facts">
        <dt>Kaldes også</dt>
        <dd>{aliases?.join(', ') || '–'}</dd>
        <dt>Født</dt>
        <dd>{danishDay(birthDate)}</dd>
        {identifiers?.map(({ system, value }) => (
          <Fact
            key={`${system} ${value}`}
            name={system === CPR_SYSTEM ? 'CPR-nummer' : 'Erstatningsnummer'}
            value={value}
          />
        ))}
        <dt>Læge</dt>
        <dd>
          {status ? [PRACTITIONER_WORDS[status], generalPractitioner?.name].filter(Boolean).join(': ') : 'Vides ikke'}
        </dd>
        <dt>Handlekommune</dt>
        <dd>
          {actingMunicipality?.name ?? 'Vides ikke'}
          {actingMunicipality?.disputed ? ' (uenighed, hjælpen fortsætter)' : ''}
        </dd>
        <dt>Indskrevet</dt>
        <dd>{enrolment ? danishDay(enrolment.since) : 'Nej'}</dd>
      </dl>
    </Section>
  );
}

function Fact({ name, value }: { name: string; value: string | null | undefined }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value ?? '–'}</dd>
    </>
  );
}

import type { MissingParts } from '@tvaers/client-kit/graphql/missing-parts.ts';
import { type FragmentType, readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';
import type { CareTeamRole } from '../../generated/graphql.ts';
import { PersonLine } from '../../person-line.tsx';
import { Section } from './section.tsx';

const CITIZEN_TEAM_AROUND = graphql(`
  fragment CitizenTeamAround on Citizen {
    coordinator {
      id
      ...PersonLine
      organisation {
        id
        name
        parent {
          id
          name
        }
      }
    }
    careTeam {
      id
      members {
        role
        staffMember {
          id
          ...PersonLine
        }
      }
    }
  }
`);

const ROLE_WORDS: Record<CareTeamRole, string> = {
  COORDINATOR: 'Koordinator',
  OUTREACH_WORKER: 'Opsøgende medarbejder',
  FACT_CLINICIAN: 'F-ACT-behandler',
  SUBSTITUTION_CLINICIAN: 'Substitutionsbehandler',
  HOUSING_SUPPORT: 'Bostøtte',
  SOCIAL_NURSE: 'Socialsygeplejerske',
};

interface TeamAroundProps {
  citizen: FragmentType<typeof CITIZEN_TEAM_AROUND>;
  missing: MissingParts | null;
}

/** Who is responsible, and who else works with the person. */
export function TeamAround({ citizen, missing }: TeamAroundProps) {
  const { coordinator, careTeam } = readFragment(CITIZEN_TEAM_AROUND, citizen);
  const others = careTeam?.members?.filter(({ role }) => role !== 'COORDINATOR') ?? [];
  return (
    <Section title="Hvem har ansvaret" needs={['coordinator', 'careTeam']} missing={missing}>
      <h3 className="h5">Koordinator</h3>
      {coordinator ? (
        <p>
          <PersonLine person={coordinator} />
          <br />
          {[coordinator.organisation?.name, coordinator.organisation?.parent?.name].filter(Boolean).join(', ')}
        </p>
      ) : (
        <p className="tv-missing">Ingen koordinator endnu.</p>
      )}
      <h3 className="h5">Teamet om borgeren</h3>
      {others.length === 0 ? <p>Ingen andre endnu.</p> : null}
      <ul className="tv-list">
        {others.map(({ role, staffMember }) => (
          <li key={`${role} ${staffMember?.id}`}>
            {role ? ROLE_WORDS[role] : 'Medarbejder'}:{' '}
            {staffMember ? <PersonLine person={staffMember} /> : 'kan ikke vises'}
          </li>
        ))}
      </ul>
    </Section>
  );
}

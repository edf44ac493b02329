import { Flag } from '@tvaers/client-kit/design/flag.tsx';
import { Section } from '@tvaers/client-kit/design/section.tsx';
import type { MissingParts } from '@tvaers/client-kit/graphql/missing-parts.ts';
import { type FragmentType, readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';
import type { CareTeamRole } from '../../generated/graphql.ts';
import { NOTHING_FOR_YOU } from '../../not-for-you.ts';
import { PersonLine } from '../../person-line.tsx';

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
  const others = careTeam?.members?.filter(({ role }) => role !== 'COORDINATOR');
  return (
    <Section
      title="Hvem har ansvaret"
      icon="groups"
      needs={{ sector: 'staff', fields: ['coordinator', 'careTeam'] }}
      missing={missing}
    >
      <h3 className="h5 mt-0">Koordinator</h3>
      {coordinator ? (
        <p>
          <PersonLine person={coordinator} />
          <br />
          <span className="tv-quiet">
            {[coordinator.organisation?.name, coordinator.organisation?.parent?.name].filter(Boolean).join(', ')}
          </span>
        </p>
      ) : (
        <p>{careTeam ? <Flag colour="red">Ingen koordinator endnu</Flag> : NOTHING_FOR_YOU}</p>
      )}
      <h3 className="h5">Teamet om borgeren</h3>
      {others ? null : <p>{NOTHING_FOR_YOU}</p>}
      {others?.length === 0 ? <p>Ingen andre endnu.</p> : null}
      <ul className="nobullet-list">
        {others?.map(({ role, staffMember }) => (
          <li key={`${role} ${staffMember?.id}`}>
            <span className="tv-quiet">{role ? ROLE_WORDS[role] : 'Medarbejder'}</span>
            <br />
            {staffMember ? <PersonLine person={staffMember} /> : 'kan ikke vises'}
          </li>
        ))}
      </ul>
    </Section>
  );
}

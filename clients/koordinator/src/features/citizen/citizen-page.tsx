import { useQuery } from '@apollo/client/react';
import { Loading } from '@tvaers/client-kit/design/loading.tsx';
import { MissingNotice } from '@tvaers/client-kit/design/missing-notice.tsx';
import { PAGE_POLICY } from '@tvaers/client-kit/graphql/create-graph.ts';
import { missingParts } from '@tvaers/client-kit/graphql/missing-parts.ts';
import { useParams } from 'react-router';
import { EmergencyBanner } from '../../emergency/emergency-banner.tsx';
import { EmergencyDoor } from '../../emergency/emergency-door.tsx';
import { useEmergencyGrant } from '../../emergency/use-emergency-grant.ts';
import { graphql } from '../../generated/gql.ts';
import { PageHeading } from '../../page-heading.tsx';
import { WayBack } from '../../way-back.tsx';
import { Agreements } from './agreements.tsx';
import { Identity } from './identity.tsx';
import { Interventions } from './interventions.tsx';
import { JointPlanSection } from './joint-plan-section.tsx';
import { Passages } from './passages.tsx';
import { ShutOut } from './shut-out.tsx';
import { Stays } from './stays.tsx';
import { Tasks } from './tasks.tsx';
import { TeamAround } from './team-around.tsx';
import { Whereabouts } from './whereabouts.tsx';
import { WhyYouSee } from './why-you-see.tsx';

const CITIZEN_PAGE = graphql(`
  query CitizenPage($id: ID!) {
    citizen(id: $id) {
      id
      displayName
      ...CitizenIdentity
      ...CitizenWhereabouts
      ...CitizenTeamAround
      ...CitizenInterventions
      ...CitizenPlan
      ...CitizenStays
      ...CitizenPassages
      ...CitizenTasks
      ...CitizenViewerAccess
      ...CitizenConsents
      ...CitizenBlocks
    }
  }
`);

/**
 * The whole citizen: who, where, who is responsible, what runs, what is agreed, what happens next. When emergency access
 * begins or ends the page begins anew, so that nothing stays that was shown by it.
 */
export function CitizenPage() {
  const { citizenId = '' } = useParams();
  const emergency = useEmergencyGrant(citizenId);
  return <WholeCitizen key={emergency ? 'emergency' : 'usual'} citizenId={citizenId} emergency={emergency} />;
}

interface WholeCitizenProps {
  citizenId: string;
  emergency: ReturnType<typeof useEmergencyGrant>;
}

function WholeCitizen({ citizenId, emergency }: WholeCitizenProps) {
  const { data, error, loading, refetch } = useQuery(CITIZEN_PAGE, {
    variables: { id: citizenId },
    context: { citizenId },
    ...PAGE_POLICY,
  });
  const missing = missingParts(error);
  const citizen = data?.citizen;
  const name = citizen?.displayName ?? 'Borger';

  if (loading && !data) return <Loading what="Borgeren" />;
  return (
    <>
      <WayBack name={name} />
      <PageHeading>{name}</PageHeading>
      {emergency ? <EmergencyBanner {...emergency} /> : null}
      <MissingNotice missing={missing} onRetry={() => refetch()} />
      {citizen ? (
        <div className="ko-citizen-page">
          <div className="ko-wide">
            <WhyYouSee citizen={citizen} missing={missing} emergency={emergency !== null} />
            <Whereabouts citizen={citizen} missing={missing} />
          </div>
          <div className="ko-column">
            <Tasks citizen={citizen} missing={missing} />
            <JointPlanSection citizen={citizen} missing={missing} />
            <Interventions citizen={citizen} missing={missing} />
          </div>
          <div className="ko-column">
            <TeamAround citizen={citizen} missing={missing} />
            <Passages citizen={citizen} missing={missing} />
            <Stays citizen={citizen} missing={missing} />
            <Identity citizen={citizen} missing={missing} />
            <Agreements citizen={citizen} missing={missing} />
            <ShutOut citizen={citizen} missing={missing} />
          </div>
        </div>
      ) : (
        missing === null && <EmergencyDoor citizenId={citizenId} />
      )}
    </>
  );
}

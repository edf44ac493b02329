import { useQuery } from '@apollo/client/react';
import { todayInDenmark } from '@tvaers/client-kit/design/danish-dates.ts';
import { Flag } from '@tvaers/client-kit/design/flag.tsx';
import { Loading } from '@tvaers/client-kit/design/loading.tsx';
import { MissingNotice } from '@tvaers/client-kit/design/missing-notice.tsx';
import { Notice } from '@tvaers/client-kit/design/notice.tsx';
import { PAGE_POLICY } from '@tvaers/client-kit/graphql/create-graph.ts';
import { missingParts } from '@tvaers/client-kit/graphql/missing-parts.ts';
import { Link } from 'react-router';
import { graphql } from '../../generated/gql.ts';
import { PageHeading } from '../../page-heading.tsx';
import { paths } from '../../paths.ts';
import { CaseloadList } from './caseload-list.tsx';

const CASELOAD_PAGE = graphql(`
  query CoordinatorCaseload($coordinatorId: ID!) {
    staffMember(id: $coordinatorId) {
      id
      name
      caseload {
        count
        ceiling
        aboveCeiling
        citizens {
          id
          ...CaseloadCitizen
        }
      }
    }
  }
`);

/** My citizens: who must not be missed today. */
export function CaseloadPage({ coordinatorId }: { coordinatorId: string | null }) {
  return (
    <>
      <PageHeading>Mine borgere</PageHeading>
      {coordinatorId === null ? (
        <Notice kind="info">Du er ikke logget ind som medarbejder, så du har ingen borgere her.</Notice>
      ) : (
        <Caseload coordinatorId={coordinatorId} />
      )}
    </>
  );
}

function Caseload({ coordinatorId }: { coordinatorId: string }) {
  const { data, error, loading, refetch } = useQuery(CASELOAD_PAGE, { variables: { coordinatorId }, ...PAGE_POLICY });
  const missing = missingParts(error);
  const caseload = data?.staffMember?.caseload;
  const citizens = caseload?.citizens ?? [];

  if (loading && !data) return <Loading what="Dine borgere" />;
  return (
    <>
      <MissingNotice missing={missing} onRetry={() => refetch()} />
      {caseload ? (
        <p className="font-lead">
          {caseload.count ?? 0} af {caseload.ceiling ?? 25} borgere{' '}
          {caseload.aboveCeiling ? <Flag colour="red">Flere, end du må have</Flag> : null}
        </p>
      ) : null}
      {citizens.length > 0 ? (
        <CaseloadList citizens={citizens} missing={missing} today={todayInDenmark()} />
      ) : (
        missing === null && <Notice kind="info">Du er ikke koordinator for nogen borgere endnu.</Notice>
      )}
      <p className="tv-quiet">
        Er et menneske, der ikke er på listen, i fare? <Link to={paths.emergency.to()}>Tag nødadgang</Link>
      </p>
    </>
  );
}

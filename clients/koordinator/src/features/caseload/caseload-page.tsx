import { useQuery } from '@apollo/client/react';
import { todayInDenmark } from '@tvaers/client-kit/design/danish-dates.ts';
import { Loading } from '@tvaers/client-kit/design/loading.tsx';
import { Notice } from '@tvaers/client-kit/design/notice.tsx';
import { PAGE_POLICY } from '@tvaers/client-kit/graphql/create-graph.ts';
import { missingParts } from '@tvaers/client-kit/graphql/missing-parts.ts';
import { graphql } from '../../generated/gql.ts';
import { MissingNotice } from '../../missing-notice.tsx';
import { useTitle } from '../../use-title.ts';
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
  useTitle('Mine borgere');
  const { data, error, loading, refetch } = useQuery(CASELOAD_PAGE, {
    variables: { coordinatorId: coordinatorId ?? '' },
    skip: coordinatorId === null,
    ...PAGE_POLICY,
  });
  const missing = missingParts(error);
  const caseload = data?.staffMember?.caseload;

  if (coordinatorId === null)
    return <Notice kind="info">Du er ikke logget ind som medarbejder, så du har ingen borgere her.</Notice>;
  if (loading && !data) return <Loading what="Dine borgere" />;
  return (
    <>
      <h1>Mine borgere</h1>
      <MissingNotice missing={missing} onRetry={() => refetch()} />
      {caseload ? (
        <>
          <p className="font-lead">
            {caseload.count ?? 0} af {caseload.ceiling ?? 25} borgere
            {caseload.aboveCeiling ? ' – flere end du må have' : ''}
          </p>
          <CaseloadList citizens={caseload.citizens ?? []} missing={missing} today={todayInDenmark()} />
        </>
      ) : (
        missing === null && <Notice kind="info">Du er ikke koordinator for nogen borgere endnu.</Notice>
      )}
    </>
  );
}

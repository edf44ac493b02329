import { useQuery } from '@apollo/client/react';
import { Loading } from '@tvaers/client-kit/design/loading.tsx';
import { MissingNotice } from '@tvaers/client-kit/design/missing-notice.tsx';
import { Notice } from '@tvaers/client-kit/design/notice.tsx';
import { PAGE_POLICY } from '@tvaers/client-kit/graphql/create-graph.ts';
import { lacks, missingParts } from '@tvaers/client-kit/graphql/missing-parts.ts';
import { graphql } from '../../generated/gql.ts';
import { PageHeading } from '../../page-heading.tsx';
import type { PersonOnPage } from '../../person-on-page.ts';
import { StandsFor } from '../../stands-for.tsx';
import { ExportLog } from './export-log.tsx';
import { LookUps } from './look-ups.tsx';
import { withOlder } from './with-older.ts';

export const ACCESS_LOG_PAGE = graphql(`
  query AccessLogPage($citizenId: ID!, $after: String) {
    citizen(id: $citizenId) {
      id
      displayName
      accessLog(first: 50, after: $after) {
        edges {
          cursor
          node {
            id
            ...LookUpRow
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

const NEEDS = { sector: 'citizens', fields: ['accessLog', 'citizen'] } as const;

/** Who has looked at my data: when, at what, why, and on what ground. */
export function AccessLogPage({ person }: { person: PersonOnPage }) {
  const { data, error, loading, refetch, fetchMore } = useQuery(ACCESS_LOG_PAGE, {
    variables: { citizenId: person.citizenId },
    ...PAGE_POLICY,
  });
  const missing = missingParts(error);
  const log = data?.citizen?.accessLog;
  const showOlder = async () => {
    const older = await fetchMore({ variables: { after: log?.pageInfo.endCursor ?? null }, updateQuery: withOlder });
    if (older.error) throw older.error;
  };

  return (
    <>
      <PageHeading>Hvem har set mine oplysninger?</PageHeading>
      <p className="font-lead">
        Hver gang nogen slår dig op, bliver det skrevet her: hvem, hvornår, hvad og hvorfor. Det nyeste står øverst.
      </p>
      <StandsFor person={person} name={data?.citizen?.displayName} />
      <MissingNotice missing={missing} onRetry={() => refetch()} />
      {loading && !data ? <Loading what="Listen" /> : null}
      {log ? (
        <>
          <LookUps
            rows={log.edges.map(({ node }) => node)}
            viewer={person.viewer}
            more={log.pageInfo.hasNextPage ? showOlder : null}
          />
          <ExportLog citizenId={person.citizenId} />
        </>
      ) : null}
      {data && !log && !lacks(missing, NEEDS) ? (
        <Notice kind="info">Listen findes ikke, eller du har ikke adgang til den.</Notice>
      ) : null}
    </>
  );
}

import { useQuery } from '@apollo/client/react';
import { Loading } from '@tvaers/client-kit/design/loading.tsx';
import { MissingNotice } from '@tvaers/client-kit/design/missing-notice.tsx';
import { Notice } from '@tvaers/client-kit/design/notice.tsx';
import { PAGE_POLICY } from '@tvaers/client-kit/graphql/create-graph.ts';
import { missingParts } from '@tvaers/client-kit/graphql/missing-parts.ts';
import { graphql } from '../../generated/gql.ts';
import { PageHeading } from '../../page-heading.tsx';
import type { PersonOnPage } from '../../person-on-page.ts';
import { StandsFor } from '../../stands-for.tsx';
import { Blocks } from './blocks.tsx';
import { Consents } from './consents.tsx';

const CONSENTS_PAGE = graphql(`
  query ConsentsPage($citizenId: ID!) {
    citizen(id: $citizenId) {
      id
      displayName
      ...CitizenConsents
      ...CitizenBlocks
    }
  }
`);

/** What I have agreed to, and whom I have shut out. */
export function ConsentsPage({ person }: { person: PersonOnPage }) {
  const { data, error, loading, refetch } = useQuery(CONSENTS_PAGE, {
    variables: { citizenId: person.citizenId },
    ...PAGE_POLICY,
  });
  const missing = missingParts(error);
  const citizen = data?.citizen;

  return (
    <>
      <PageHeading>Mine samtykker</PageHeading>
      <p className="font-lead">
        Her bestemmer du, hvem der må se mere, end de ellers må, og hvem der ikke må se noget. Det virker med det samme,
        og du kan altid lave det om.
      </p>
      <StandsFor person={person} name={citizen?.displayName} />
      <MissingNotice missing={missing} onRetry={() => refetch()} />
      {loading && !data ? <Loading what="Samtykkerne" /> : null}
      {citizen ? (
        <div className="bo-sections">
          <Consents citizen={citizen} missing={missing} />
          <Blocks citizen={citizen} missing={missing} />
        </div>
      ) : null}
      {data && !citizen && missing === null ? (
        <Notice kind="info">Oplysningerne findes ikke, eller du har ikke adgang til dem.</Notice>
      ) : null}
    </>
  );
}

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
import { EmergencyItem } from './emergency-item.tsx';

const EMERGENCIES_PAGE = graphql(`
  query EmergenciesPage($citizenId: ID!) {
    citizen(id: $citizenId) {
      id
      displayName
      emergencyAccesses {
        id
        ...EmergencyItem
      }
    }
  }
`);

const NEEDS = { sector: 'citizens', fields: ['emergencyAccesses', 'citizen'] } as const;

/** Who took emergency access to my data, and why. */
export function EmergenciesPage({ person }: { person: PersonOnPage }) {
  const { data, error, loading, refetch } = useQuery(EMERGENCIES_PAGE, {
    variables: { citizenId: person.citizenId },
    ...PAGE_POLICY,
  });
  const missing = missingParts(error);
  const accesses = data?.citizen?.emergencyAccesses;
  const told = data !== undefined && !lacks(missing, NEEDS);

  return (
    <>
      <PageHeading>Nødadgange</PageHeading>
      <p className="font-lead">
        I en nødsituation kan medarbejdere se oplysninger, som de ellers ikke må se. Så skal de skrive hvorfor, og en
        leder skal se på det bagefter. Her kan du læse, hvad de skrev.
      </p>
      <StandsFor person={person} name={data?.citizen?.displayName} />
      <MissingNotice missing={missing} onRetry={() => refetch()} />
      {loading && !data ? <Loading what="Nødadgangene" /> : null}
      {told && accesses?.length === 0 ? <p>Der er ingen nødadgange at vise.</p> : null}
      {told && !accesses ? (
        <Notice kind="info">Der er ingen nødadgange, eller ikke nogen, du har adgang til at se.</Notice>
      ) : null}
      <ul className="bo-emergencies nobullet-list">
        {accesses?.map((access) => (
          <li key={access.id}>
            <EmergencyItem access={access} />
          </li>
        ))}
      </ul>
    </>
  );
}

import { useQuery } from '@apollo/client/react';
import type { Unit } from '@tvaers/client-kit/access/units-field.tsx';
import { PAGE_POLICY } from '@tvaers/client-kit/graphql/create-graph.ts';
import { graphql } from '../../generated/gql.ts';

const UNITS = graphql(`
  query UnitsToChoose {
    organisations(first: 100) {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`);

/** The units one can let in or shut out, by name; null until they are known, and while nobody can tell. */
export function useUnits(): { units: readonly Unit[] | null; failed: boolean } {
  const { data, error } = useQuery(UNITS, PAGE_POLICY);
  const units = data?.organisations?.edges.map(({ node }) => node) ?? null;
  return { units, failed: error !== undefined };
}

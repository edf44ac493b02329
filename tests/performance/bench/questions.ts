import { type FieldNode, Kind, parse, print, visit } from 'graphql';
import { operation } from '../../harness/operation.ts';
import type { CaseQuestion } from './comparison.ts';

/** A coordinator's first page: 25 citizens. */
export const CASELOAD: CaseQuestion = {
  name: 'Caseload',
  document: operation('caseload'),
  variables: ({ staffMemberId }) => ({ coordinatorId: staffMemberId }),
  requests: 300,
};

/** One citizen of it, with all that it has of each. */
export const ONE_OF_CASELOAD: CaseQuestion = {
  name: 'OneOfCaseload',
  document: oneOf(CASELOAD.document),
  variables: ({ citizenId }) => ({ id: citizenId }),
  requests: 600,
};

function oneOf(caseload: string): string {
  const document = parse(caseload);
  const citizens: FieldNode[] = [];
  visit(document, {
    Field(field) {
      if (field.name.value === 'citizens') citizens.push(field);
    },
  });
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const [selected] = citizens.flatMap(({ selectionSet }) => selectionSet ?? []);
  if (!selected) throw new Error('The caseload asks for no citizens.');
  return [`query OneOfCaseload($id: ID!) { citizen(id: $id) ${print(selected)} }`, ...fragments.map(print)].join('\n');
}

/** The page of one citizen of that caseload. */
export const CITIZEN_OVERVIEW: CaseQuestion = {
  name: 'CitizenOverview',
  document: operation('citizen-overview'),
  variables: ({ citizenId }) => ({ id: citizenId }),
  requests: 600,
};

/** One citizen and where they are: one sector is asked, once. */
export const SMALL: CaseQuestion = {
  name: 'Small',
  document: `query Small($id: ID!) {
    citizen(id: $id) { id displayName livingSituation { kind place observedAt } }
  }`,
  variables: ({ citizenId }) => ({ id: citizenId }),
  requests: 500,
};

/** A hundred citizens, found by the century of their birth, each with what runs and what is agreed. */
export const DEEP: CaseQuestion = {
  name: 'Deep',
  document: `query Deep {
    citizens(search: "19", first: 100) {
      edges {
        node {
          id
          displayName
          livingSituation { kind place }
          interventions(states: [ACTIVE]) { id title state provider { id name } }
          plan { id goals { id title status actions { id title state responsible { id name } } } }
        }
      }
    }
  }`,
  variables: () => ({}),
  requests: 60,
};

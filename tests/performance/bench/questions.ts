import { operation } from '../../harness/operation.ts';
import type { CaseQuestion } from './comparison.ts';

/** A coordinator's first page: 25 citizens. */
export const CASELOAD: CaseQuestion = {
  name: 'Caseload',
  document: operation('caseload'),
  variables: ({ staffMemberId }) => ({ coordinatorId: staffMemberId }),
  requests: 40,
};

/** The page of one citizen of that caseload. */
export const CITIZEN_OVERVIEW: CaseQuestion = {
  name: 'CitizenOverview',
  document: operation('citizen-overview'),
  variables: ({ citizenId }) => ({ id: citizenId }),
  requests: 100,
};

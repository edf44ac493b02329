import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { loaderListByKey } from '@tvaers/kit/graphql/loaders';

/** Funding as it is read: figures as numbers, `subjectId` is what the money is for. */
export interface FundingRow {
  subjectId: string;
  from: string | null;
  to: string | null;
  millionKronerPerYear: number | null;
  fullTimeEquivalents: number | null;
  paper: string;
  remark: string | null;
}

type Subject = 'offer_id' | 'organisation_id' | 'team_id';

export const createFundingLoaders = ({ sql }: Pick<OperationContext, 'sql'>) => {
  /** Oldest period first, and those without a period last. */
  const fundingBy = (subject: Subject) =>
    loaderListByKey(
      (ids) =>
        sql<FundingRow>(
          `SELECT ${subject} AS "subjectId", valid_from AS "from", valid_to AS "to",
             million_kroner_per_year::float8 AS "millionKronerPerYear",
             full_time_equivalents::float8 AS "fullTimeEquivalents", paper, remark
           FROM funding WHERE ${subject} = ANY($1) ORDER BY valid_from NULLS LAST, paper, id`,
          [ids],
        ),
      ({ subjectId }) => subjectId,
    );
  return {
    fundingOfOffer: fundingBy('offer_id'),
    fundingOfOrganisation: fundingBy('organisation_id'),
    fundingOfTeam: fundingBy('team_id'),
  };
};

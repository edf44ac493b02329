import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { loaderListByKey } from '@tvaers/kit/graphql/loaders';

interface CoordinatedCitizen {
  coordinatorId: string;
  citizenId: string;
}

export const createCaseloadLoaders = ({ sql }: Pick<OperationContext, 'sql'>) => ({
  citizensOfCoordinator: loaderListByKey(
    (coordinatorIds) =>
      sql<CoordinatedCitizen>(
        `SELECT staff_member_id AS "coordinatorId", citizen_id AS "citizenId" FROM care_team_member
         WHERE staff_member_id = ANY($1) AND role = 'COORDINATOR' AND valid_to IS NULL
         ORDER BY valid_from, citizen_id`,
        [coordinatorIds],
      ),
    ({ coordinatorId }) => coordinatorId,
  ),
});

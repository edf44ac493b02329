import type { OperationContext } from '@tvaers/kit/access/operation-context';
import type { Directory } from '@tvaers/kit/directory/directory';
import { loaderById } from '@tvaers/kit/graphql/loaders';
import type { Place } from './place.entity.ts';

export const createPlaceLoaders = (
  { sql, disclosures }: Pick<OperationContext, 'sql' | 'disclosures'>,
  directory: Directory,
) => ({
  placeById: loaderById(
    directory.keepingById('place', disclosures, (ids) =>
      sql<Place>('SELECT id, name, address, area, latitude, longitude FROM place WHERE id = ANY($1)', [ids]),
    ),
  ),
});

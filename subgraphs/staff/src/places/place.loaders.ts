import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { loaderById } from '@tvaers/kit/graphql/loaders';
import type { Place } from './place.entity.ts';

export const createPlaceLoaders = ({ sql }: Pick<OperationContext, 'sql'>) => ({
  placeById: loaderById((ids) =>
    sql<Place>('SELECT id, name, address, area, latitude, longitude FROM place WHERE id = ANY($1)', [ids]),
  ),
});

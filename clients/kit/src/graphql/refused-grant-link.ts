import { ServerError } from '@apollo/client/errors';
import { ErrorLink } from '@apollo/client/link/error';
import { dropEmergencyGrant, emergencyGrantOf } from './emergency-grants.ts';

const BAD_REQUEST = 400;

/**
 * Forgets emergency access that the gateway no longer takes, because this machine's clock is behind: otherwise every
 * request about the person would be refused as a whole.
 */
export const refusedGrantLink = (): ErrorLink =>
  new ErrorLink(({ error, operation }) => {
    const { citizenId } = operation.getContext();
    if (typeof citizenId !== 'string' || !ServerError.is(error) || error.statusCode !== BAD_REQUEST) return;
    if (emergencyGrantOf(citizenId)) dropEmergencyGrant(citizenId);
  });

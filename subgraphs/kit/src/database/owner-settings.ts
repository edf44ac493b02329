import { z } from 'zod';
import { logLevelSetting, postgresUrlSetting, readConfig } from '../runtime/config.ts';

/** What the commands that change a database from outside are told. */
export const readOwnerSettings = () =>
  readConfig({
    /** For the owner role; the running subgraph never holds it. */
    OWNER_DATABASE_URL: postgresUrlSetting,
    /** Table of rules in place of the one shipped with the project; see access/policy/access-policy.csv. */
    ACCESS_POLICY_FILE: z.string().min(1).optional(),
    LOG_LEVEL: logLevelSetting,
  });

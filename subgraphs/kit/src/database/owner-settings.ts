import { logLevelSetting, postgresUrlSetting, readConfig } from '../runtime/config.ts';

/** What the commands that change a database from outside are told. */
export const readOwnerSettings = () =>
  readConfig({
    /** For the owner role; the running subgraph never holds it. */
    OWNER_DATABASE_URL: postgresUrlSetting,
    LOG_LEVEL: logLevelSetting,
  });

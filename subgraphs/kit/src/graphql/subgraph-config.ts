import { z } from 'zod';
import { listeningSettings, postgresUrlSetting, publicKeysSetting, switchSetting } from '../runtime/config.ts';
import { telemetrySettings } from '../runtime/telemetry/start-telemetry.ts';

/** The environment every subgraph has. A subgraph with settings of its own spreads this into its shape. */
export const subgraphSettings = {
  ...listeningSettings,
  /** A Unix socket to listen on as well, for a gateway on the same machine. */
  SOCKET_PATH: z.string().optional(),
  /** For the application role: neither owner nor superuser. */
  DATABASE_URL: postgresUrlSetting,
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(100).default(10),
  /** The database of the events, another one than the subgraph's own. */
  EVENTS_DATABASE_URL: postgresUrlSetting,
  GATEWAY_PUBLIC_KEYS: publicKeysSetting,
  /** How long to be not ready, and still answer, before stopping: as long as balancers need to notice. */
  STOP_NOTICE_MS: z.coerce.number().int().min(0).default(5000),
  ...telemetrySettings,
  INTROSPECTION: switchSetting(false),
};

export type SubgraphSettings = Readonly<z.output<z.ZodObject<typeof subgraphSettings>>>;

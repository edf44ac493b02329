import { z } from 'zod';
import { silentTelemetry, type Telemetry } from './telemetry.ts';

export const telemetrySettings = {
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url()
    .optional()
    .describe('Collector that is sent traces and figures (OTLP over HTTP); nobody is, when not set'),
  METRICS_PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .optional()
    .describe('Port on which `/metrics` tells Prometheus the figures; never the public one, none when not set'),
  METRICS_HOST: z.string().default('127.0.0.1').describe('Address that port listens on'),
};

export type TelemetrySettings = Readonly<z.output<z.ZodObject<typeof telemetrySettings>>>;

/** Starts what was asked for. The SDK is not even loaded when nothing was. Throws when the port cannot be had. */
export async function startTelemetry(service: string, settings: TelemetrySettings): Promise<Telemetry> {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, METRICS_PORT: port, METRICS_HOST: host } = settings;
  if (endpoint === undefined && port === undefined) return silentTelemetry;
  const { openTelemetrySdk } = await import('./telemetry-sdk.ts');
  return openTelemetrySdk({ service, endpoint: endpoint ?? null, metrics: port === undefined ? null : { host, port } });
}

import { SUBGRAPH_NAMES } from '@tvaers/contract/subgraph-names';

const ORDER: readonly string[] = ['gateway', ...SUBGRAPH_NAMES];

/** Where a part sends its traces and tells its figures, when somebody wants them: each on a port of its own, one after the other. */
export function telemetryOf(part: string, environment: NodeJS.ProcessEnv): Record<string, string> {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, METRICS_PORT: first } = environment;
  return {
    ...(endpoint && { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint }),
    ...(first && { METRICS_PORT: String(Number(first) + ORDER.indexOf(part)) }),
  };
}

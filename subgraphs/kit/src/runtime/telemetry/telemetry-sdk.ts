import { setTimeout as sleep } from 'node:timers/promises';
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http';
import { PrometheusExporter } from '@opentelemetry/exporter-prometheus';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { serveMetrics } from './serve-metrics.ts';
import { silentTelemetry, type Telemetry } from './telemetry.ts';

interface SdkOptions {
  service: string;
  /** Base address of the collector; null when nobody collects. */
  endpoint: string | null;
  metrics: { host: string; port: number } | null;
}

const LONGEST_STOP_MS = 3_000;

/** OpenTelemetry's own SDK, put together from its parts: no instrumentation by patching, no detection of the machine. */
export async function openTelemetrySdk({ service, endpoint, metrics }: SdkOptions): Promise<Telemetry> {
  const resource = resourceFromAttributes({ 'service.name': `tvaers-${service}` });
  const address = (signal: string) => `${endpoint?.replace(/\/$/, '')}/v1/${signal}`;
  const tracers = new BasicTracerProvider({
    resource,
    spanProcessors: endpoint ? [new BatchSpanProcessor(new OTLPTraceExporter({ url: address('traces') }))] : [],
  });
  const prometheus = new PrometheusExporter({ preventServerStart: true, withoutScopeInfo: true });
  const meters = new MeterProvider({
    resource,
    readers: [
      ...(metrics ? [prometheus] : []),
      ...(endpoint
        ? [new PeriodicExportingMetricReader({ exporter: new OTLPMetricExporter({ url: address('metrics') }) })]
        : []),
    ],
  });
  const served = metrics && (await serveMetrics(prometheus, metrics));
  return {
    tracer: endpoint ? tracers.getTracer('tvaers') : silentTelemetry.tracer,
    meter: meters.getMeter('tvaers'),
    metricsUrl: served?.url ?? null,
    async stop() {
      const sent = Promise.allSettled([tracers.shutdown(), meters.shutdown(), served?.close()]);
      // A collector that is gone must not keep anybody from stopping.
      await Promise.race([sent, sleep(LONGEST_STOP_MS, undefined, { ref: false })]);
    },
  };
}

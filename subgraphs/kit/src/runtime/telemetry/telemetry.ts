import { createNoopMeter, type Meter, type Tracer, trace } from '@opentelemetry/api';

/** Where a process notes what it does: spans of traces, and figures. */
export interface Telemetry {
  tracer: Tracer;
  meter: Meter;
  /** Such as `http://127.0.0.1:9464/metrics`; null where no such port was asked for. */
  metricsUrl: string | null;
  /** Sends what has not been sent yet and closes the port of the figures. */
  stop(): Promise<void>;
}

/** Nobody listens: what is noted is dropped at once. No provider is ever registered globally, so this tracer stays mute. */
export const silentTelemetry: Telemetry = {
  tracer: trace.getTracer('tvaers'),
  meter: createNoopMeter(),
  metricsUrl: null,
  stop: async () => undefined,
};

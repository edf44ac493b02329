import { telemetryOf } from './telemetry-of.ts';

describe('telemetryOf', () => {
  it('gives each part a port of its own, and all the same collector', () => {
    const environment = { METRICS_PORT: '9464', OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318' };
    const parts = ['gateway', 'citizens', 'interventions', 'plans', 'staff'];
    expect(parts.map((part) => telemetryOf(part, environment))).toEqual(
      ['9464', '9465', '9466', '9467', '9468'].map((METRICS_PORT) => ({ ...environment, METRICS_PORT })),
    );
  });

  it('asks for nothing where nobody wants to know', () => {
    expect(telemetryOf('plans', {})).toEqual({});
  });
});

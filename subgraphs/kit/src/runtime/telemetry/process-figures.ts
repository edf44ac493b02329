import { monitorEventLoopDelay } from 'node:perf_hooks';
import { silentTelemetry, type Telemetry } from './telemetry.ts';

const NANOSECONDS = 1e9;
const LAST_HUNDREDTH = 99;

/** How the process itself is: whether it keeps up, and what it holds. */
export function noteProcessFigures(telemetry: Telemetry): void {
  if (telemetry === silentTelemetry) return;
  const { meter } = telemetry;
  const delay = monitorEventLoopDelay();
  delay.enable();
  meter
    .createObservableGauge('tvaers.process.event_loop_delay.seconds', {
      unit: 's',
      description: 'How late the event loop was in the worst hundredth of its turns since the last look',
    })
    .addCallback((gauge) => {
      const late = delay.percentile(LAST_HUNDREDTH);
      // Before its first turn there is none to tell of.
      if (Number.isFinite(late)) gauge.observe(late / NANOSECONDS);
      delay.reset();
    });
  meter
    .createObservableGauge('tvaers.process.memory.bytes', { unit: 'By', description: 'What the process holds' })
    .addCallback((gauge) => {
      const { heapUsed, rss } = process.memoryUsage();
      gauge.observe(heapUsed, { kind: 'heap' });
      gauge.observe(rss, { kind: 'resident' });
    });
}

import { type PlanFetch, type PlanPicture, type PlanStep, summaryOf } from './query-plan.ts';

/** Below the editor, closed until somebody wants to know how the last answer came about. */
export function QueryPlanPanel({ plan }: { plan: PlanPicture }) {
  return (
    <details className="query-plan">
      <summary>{summaryOf(plan)}</summary>
      <Steps step={plan.steps} total={plan.milliseconds} />
    </details>
  );
}

const SAID = { order: 'One after the other', together: 'Side by side' };

function Steps({ step, total }: { step: PlanStep; total: number }) {
  if (step.kind === 'fetch') return <FetchRow fetch={step} total={total} />;
  const List = step.kind === 'order' ? 'ol' : 'ul';
  return (
    <div className={`plan-steps ${step.kind}`}>
      <p>{SAID[step.kind]}</p>
      <List>
        {step.steps.map((child) => (
          <li key={JSON.stringify(child)}>
            <Steps step={child} total={total} />
          </li>
        ))}
      </List>
    </div>
  );
}

const percent = (part: number, whole: number) => `${whole > 0 ? Math.min(100, (100 * part) / whole) : 0}%`;

function FetchRow({ fetch, total }: { fetch: PlanFetch; total: number }) {
  const { sector, path, fields, query, startedAt, milliseconds } = fetch;
  const wasAsked = startedAt !== null && milliseconds !== null;
  return (
    <div className="plan-fetch">
      <p>
        <strong>{sector}</strong>
        <span>
          {wasAsked ? `${milliseconds} ms, begun after ${startedAt} ms` : 'not asked: there was nothing to ask for'}
        </span>
        {path && <span>for {path}</span>}
      </p>
      <div className="plan-time" aria-hidden="true">
        {wasAsked && <i style={{ marginLeft: percent(startedAt, total), width: percent(milliseconds, total) }} />}
      </div>
      <details>
        <summary>{fields.join(', ')}</summary>
        <pre>{query}</pre>
      </details>
    </div>
  );
}

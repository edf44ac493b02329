import type { Urgency } from './red-flags.rules.ts';

interface CaseloadPictureProps {
  groups: readonly { urgency: Urgency; counted: string; count: number }[];
}

const SIDE = 16;
const STEP = 20;

/** The whole caseload at one look: a square for each citizen. Each group leads to its cards. */
export function CaseloadPicture({ groups }: CaseloadPictureProps) {
  return (
    <ul className="ko-picture no-max-width" aria-label="Overblik">
      {groups
        .filter(({ count }) => count > 0)
        .map(({ urgency, counted, count }) => (
          <li key={urgency}>
            <svg
              className="ko-squares"
              width={count * STEP}
              viewBox={`0 0 ${count * STEP} ${STEP}`}
              aria-hidden="true"
              focusable="false"
            >
              {steps(count).map((x) => (
                <rect key={x} className={`ko-square-${urgency}`} x={x + 1} y="2" width={SIDE} height={SIDE} rx="2" />
              ))}
            </svg>
            <a href={`#${urgency}`}>
              <strong>{count}</strong> {counted}
            </a>
          </li>
        ))}
    </ul>
  );
}

const steps = (count: number): number[] => Array.from({ length: count }, (_, index) => index * STEP);

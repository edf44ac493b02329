import { useId } from 'react';
import { countBy } from './look-ups.rules.ts';

interface WhoLookedPictureProps {
  /** Who looked, once for each look. */
  names: readonly string[];
}

const SHOWN = 6;

/** Who has looked how often, as bars with the numbers beside them. */
export function WhoLookedPicture({ names }: WhoLookedPictureProps) {
  const heading = useId();
  const counts = countBy(names, SHOWN);
  const most = Math.max(...counts.map(([, count]) => count));
  return (
    <section className="bo-picture" aria-labelledby={heading}>
      <h2 className="h4" id={heading}>
        Hvem har set mest?
      </h2>
      <p className="tv-quiet">Talt blandt de {names.length} opslag, der er vist på siden.</p>
      <ul className="nobullet-list">
        {counts.map(([name, count]) => (
          <li key={name}>
            <span className="bo-bar-words">
              {name}: <strong>{count}</strong>
            </span>
            <svg width="100%" height="14" aria-hidden="true" focusable="false">
              <rect className="bo-bar-track" width="100%" height="14" rx="7" />
              <rect className="bo-bar" width={`${Math.max((count / most) * 100, 3)}%`} height="14" rx="7" />
            </svg>
          </li>
        ))}
      </ul>
    </section>
  );
}

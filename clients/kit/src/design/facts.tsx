import type { ReactNode } from 'react';

interface FactsProps {
  /** Name and value; a fact without a value is a dash, so that a gap is seen. */
  facts: readonly (readonly [name: string, value: ReactNode])[];
}

/** Facts of one thing, name beside value. */
export function Facts({ facts }: FactsProps) {
  return (
    <dl className="tv-facts">
      {facts.map(([name, value]) => (
        <div key={name} className="tv-fact">
          <dt>{name}</dt>
          <dd>{value || '–'}</dd>
        </div>
      ))}
    </dl>
  );
}

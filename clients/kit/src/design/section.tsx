import { type ReactNode, useId } from 'react';
import { lacks, type MissingParts, type Need } from '../graphql/missing-parts.ts';
import { Icon, type IconName } from './icon.tsx';

interface SectionProps {
  title: string;
  icon: IconName;
  /** What must have been read for the content to be the truth. */
  needs: Need;
  missing: MissingParts | null;
  children: ReactNode;
}

/** A part of the page; one that could not be read says so instead of looking empty. */
export function Section({ title, icon, needs, missing, children }: SectionProps) {
  const heading = useId();
  return (
    <section className="card tv-card tv-card-high" aria-labelledby={heading}>
      <div className="card-content">
        <h2 className="h3 tv-heading" id={heading} tabIndex={-1}>
          <Icon name={icon} />
          {title}
        </h2>
        {lacks(missing, needs) ? <CannotTell stale={missing?.stale ?? false} /> : children}
      </div>
    </section>
  );
}

/** In the place of what a sector would have told that is silent, or does not know who may see what (`stale`). */
export const CannotTell = ({ stale }: { stale: boolean }) => (
  <p className="tv-missing">
    <Icon name="warning" />
    <span>
      <strong>Kan ikke vises lige nu.</strong> {stale ? 'Prøv igen om lidt.' : 'Systemet svarer ikke.'}
    </span>
  </p>
);

import { Icon, type IconName } from '@tvaers/client-kit/design/icon.tsx';
import { lacks, type MissingParts, type Need } from '@tvaers/client-kit/graphql/missing-parts.ts';
import { type ReactNode, useId } from 'react';

interface SectionProps {
  title: string;
  icon: IconName;
  /** What must have been read for the content to be the truth. */
  needs: Need;
  missing: MissingParts | null;
  children: ReactNode;
}

/** A part of the page; one whose sector does not answer says so instead of looking empty. */
export function Section({ title, icon, needs, missing, children }: SectionProps) {
  const heading = useId();
  return (
    <section className="card tv-card tv-card-high" aria-labelledby={heading}>
      <div className="card-content">
        <h2 className="h3 tv-heading" id={heading} tabIndex={-1}>
          <Icon name={icon} />
          {title}
        </h2>
        {lacks(missing, needs) ? <CannotTell /> : children}
      </div>
    </section>
  );
}

/** In the place of what a silent sector would have told. */
export const CannotTell = () => (
  <p className="ko-missing">
    <Icon name="warning" />
    <span>
      <strong>Kan ikke vises lige nu.</strong> Sektoren svarer ikke.
    </span>
  </p>
);

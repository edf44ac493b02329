import type { MissingParts } from '@tvaers/client-kit/graphql/missing-parts.ts';
import { type ReactNode, useId } from 'react';

interface SectionProps {
  title: string;
  /** Fields whose sector must have answered for the content to be the truth. */
  needs?: readonly string[];
  missing?: MissingParts | null;
  children: ReactNode;
}

/** A part of the page; one whose sector does not answer says so instead of looking empty. */
export function Section({ title, needs = [], missing = null, children }: SectionProps) {
  const heading = useId();
  const isMissing = needs.some((field) => missing?.fields.has(field));
  return (
    <section className="tv-card" aria-labelledby={heading}>
      <h2 className="h3" id={heading}>
        {title}
      </h2>
      {isMissing ? <p className="tv-missing">Kan ikke vises lige nu: sektoren svarer ikke.</p> : children}
    </section>
  );
}

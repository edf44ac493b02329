import { classesTold } from '@tvaers/client-kit/access/data-class-words.ts';
import { purposeTold } from '@tvaers/client-kit/access/purpose-words.ts';
import { Facts } from '@tvaers/client-kit/design/facts.tsx';
import { Section } from '@tvaers/client-kit/design/section.tsx';
import type { MissingParts } from '@tvaers/client-kit/graphql/missing-parts.ts';
import { EmergencyForm } from '../../emergency/emergency-form.tsx';
import { type FragmentType, readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';

const CITIZEN_VIEWER_ACCESS = graphql(`
  fragment CitizenViewerAccess on Citizen {
    id
    viewerAccess {
      purpose
      grounds {
        rule
        dataClasses
        law
        reason
      }
    }
  }
`);

interface WhyYouSeeProps {
  citizen: FragmentType<typeof CITIZEN_VIEWER_ACCESS>;
  missing: MissingParts | null;
  /** Emergency access is offered as long as none runs. */
  emergency: boolean;
}

/** On what ground the reader sees the person, and what for: it stands in the log that the person can read. */
export function WhyYouSee({ citizen, missing, emergency }: WhyYouSeeProps) {
  const { id, viewerAccess } = readFragment(CITIZEN_VIEWER_ACCESS, citizen);
  const grounds = viewerAccess?.grounds ?? [];
  const reasons = [...new Set(grounds.map(({ reason }) => reason).filter(Boolean))];
  return (
    <Section
      title="Derfor kan du se det her"
      icon="visibility"
      needs={{ sector: 'citizens', fields: ['viewerAccess'] }}
      missing={missing}
    >
      {reasons.length > 0 ? (
        <>
          <p>Du ser oplysningerne, fordi:</p>
          <ul>
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </>
      ) : (
        <p>Grundlaget er ikke oplyst.</p>
      )}
      <p>
        <strong>Formål</strong> {purposeTold(viewerAccess?.purpose)}. Borgeren kan se, at du har været her, og hvorfor.
      </p>
      {grounds.length > 0 ? (
        <details className="ko-more">
          <summary>Regler og lovgrundlag</summary>
          <ul className="ko-items nobullet-list">
            {grounds.map(({ rule, dataClasses, law, reason }) => (
              <li key={rule}>
                <Facts
                  facts={[
                    ['Giver adgang til', classesTold(dataClasses ?? [])],
                    ['Fordi', reason],
                    ['Lov', law],
                    ['Regel', rule],
                  ]}
                />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {emergency ? null : (
        <details className="ko-more">
          <summary>Skal du akut se mere? Nødadgang</summary>
          <EmergencyForm citizenId={id} />
        </details>
      )}
    </Section>
  );
}

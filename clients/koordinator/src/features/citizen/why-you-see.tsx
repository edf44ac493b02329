import { purposeTold } from '@tvaers/client-kit/access/purpose-words.ts';
import { Icon } from '@tvaers/client-kit/design/icon.tsx';
import { CannotTell } from '@tvaers/client-kit/design/section.tsx';
import { lacks, type MissingParts } from '@tvaers/client-kit/graphql/missing-parts.ts';
import { EmergencyForm } from '../../emergency/emergency-form.tsx';
import { type FragmentType, readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';
import { AccessGrounds } from './access-grounds.tsx';

const CITIZEN_VIEWER_ACCESS = graphql(`
  fragment CitizenViewerAccess on Citizen {
    id
    viewerAccess {
      purpose
      grounds {
        reason
        ...AccessGround
      }
    }
  }
`);

interface WhyYouSeeProps {
  citizen: FragmentType<typeof CITIZEN_VIEWER_ACCESS>;
  missing: MissingParts | null;
  /** Whether emergency access runs: it is offered as long as none does. */
  emergency: boolean;
}

const NEEDS = { sector: 'citizens', fields: ['viewerAccess'] } as const;

/** On what ground the reader sees the person, and what for: it stands in the log that the person can read. */
export function WhyYouSee({ citizen, missing, emergency }: WhyYouSeeProps) {
  const { id, viewerAccess } = readFragment(CITIZEN_VIEWER_ACCESS, citizen);
  const grounds = viewerAccess?.grounds ?? [];
  const named = [...new Set(grounds.map(({ reason }) => reason).filter(Boolean))];
  // The graph names the grounds of the purpose one signed in with; emergency access has its own.
  const byEmergency = emergency && named.length === 0;
  const reasons = byEmergency ? ['Du har taget nødadgang.'] : named;
  return (
    <section className="ko-why" aria-labelledby="derfor">
      <h2 className="h5 tv-heading" id="derfor">
        <Icon name="visibility" />
        Du ser oplysningerne, fordi
      </h2>
      {lacks(missing, NEEDS) ? (
        <CannotTell stale={missing?.stale ?? false} />
      ) : (
        <>
          <ul>
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
          {reasons.length === 0 ? <p>Grundlaget er ikke oplyst.</p> : null}
          <p>
            Formålet er <strong>{purposeTold(byEmergency ? 'emergency' : viewerAccess?.purpose)}</strong>. Borgeren kan
            se, at du har været her.
          </p>
          <AccessGrounds grounds={grounds} />
        </>
      )}
      {emergency ? null : (
        <details className="ko-more">
          <summary>Skal du akut se mere? Tag nødadgang</summary>
          <EmergencyForm citizenId={id} />
        </details>
      )}
    </section>
  );
}

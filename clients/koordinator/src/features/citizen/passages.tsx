import { Icon } from '@tvaers/client-kit/design/icon.tsx';
import { Section } from '@tvaers/client-kit/design/section.tsx';
import type { MissingParts } from '@tvaers/client-kit/graphql/missing-parts.ts';
import { type FragmentType, readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';
import type { TransitionKind } from '../../generated/graphql.ts';
import { NOTHING_FOR_YOU } from '../../not-for-you.ts';
import { Progress } from './progress.tsx';

const CITIZEN_PASSAGES = graphql(`
  fragment CitizenPassages on Citizen {
    transitions(states: [OPEN]) {
      id
      kind
      checklist {
        id
        item
        done
      }
    }
  }
`);

const KIND_WORDS: Record<TransitionKind, string> = {
  HOSPITAL_DISCHARGE: 'Fra hospital og hjem',
  RE_ENROLMENT: 'Tilbage i enheden',
  AFTERCARE: 'Ud af enheden med efterværn',
};

interface PassagesProps {
  citizen: FragmentType<typeof CITIZEN_PASSAGES>;
  missing: MissingParts | null;
}

/** Passages between sectors that are open, with what must be in place. */
export function Passages({ citizen, missing }: PassagesProps) {
  const { transitions } = readFragment(CITIZEN_PASSAGES, citizen);
  return (
    <Section title="Overgange" icon="check" needs={{ sector: 'plans', fields: ['transitions'] }} missing={missing}>
      {transitions ? null : <p>{NOTHING_FOR_YOU}</p>}
      {transitions?.length === 0 ? <p>Ingen overgange i gang.</p> : null}
      <ul className="ko-items nobullet-list">
        {transitions?.map(({ id, kind, checklist }) => (
          <li key={id}>
            <h3 className="h5">{kind ? KIND_WORDS[kind] : 'Overgang'}</h3>
            <Progress
              done={checklist?.filter(({ done }) => done).length ?? 0}
              of={checklist?.length ?? 0}
              what="på plads"
            />
            {checklist?.map(({ id: itemId, item, done }) => (
              <p key={itemId} className="tv-line">
                {done ? <Icon name="success" /> : <span className="ko-to-do" aria-hidden="true" />}
                <span>
                  {item}
                  <span className="sr-only"> ({done ? 'på plads' : 'mangler'})</span>
                </span>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}

import { lacks, type MissingParts } from '@tvaers/client-kit/graphql/missing-parts.ts';
import { type FragmentType, readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';
import { momentsIn, spansIn, TIMELINE_DAYS } from './timeline.rules.ts';

const CITIZEN_TIMELINE = graphql(`
  fragment CitizenTimeline on Citizen {
    contacts(first: 30) {
      edges {
        node {
          id
          at
        }
      }
    }
    hospitalStays(first: 10) {
      edges {
        node {
          id
          state
          startedAt
          endedAt
        }
      }
    }
  }
`);

interface TimelineProps {
  citizen: FragmentType<typeof CITIZEN_TIMELINE>;
  missing: MissingParts | null;
  now?: Date;
}

/** The last months at one look: a dot where somebody met the person, a bar while they were in hospital. */
export function Timeline({ citizen, missing, now = new Date() }: TimelineProps) {
  const { contacts, hospitalStays } = readFragment(CITIZEN_TIMELINE, citizen);
  const met = momentsIn(contacts?.edges.flatMap(({ node }) => node.at ?? []) ?? [], now);
  const stays = hospitalStays?.edges.flatMap(({ node: { state, startedAt, endedAt } }) =>
    state === 'CANCELLED' || !startedAt ? [] : [{ from: startedAt, to: endedAt ?? null }],
  );
  const away = spansIn(stays ?? [], now);
  const staysKnown = hospitalStays && !lacks(missing, { sector: 'interventions', fields: ['hospitalStays'] });
  return (
    <figure className="ko-timeline">
      <figcaption>
        <strong>De seneste {TIMELINE_DAYS} dage, så vidt du kan se:</strong> {times(met.length, 'kontakt', 'kontakter')}
        {staysKnown ? `, ${times(away.length, 'indlæggelse', 'indlæggelser')}` : ''}
      </figcaption>
      <div>
        <div className="ko-lane">
          <span aria-hidden="true">Kontakt</span>
          <svg width="100%" height="24" aria-hidden="true" focusable="false">
            <line className="ko-lane-line" x1="0" x2="100%" y1="12" y2="12" />
            {met.map((place) => (
              <circle key={place} className="ko-contact" cx={`${inside(place)}%`} cy="12" r="6" />
            ))}
          </svg>
        </div>
        {staysKnown ? (
          <div className="ko-lane">
            <span aria-hidden="true">Indlagt</span>
            <svg width="100%" height="24" aria-hidden="true" focusable="false">
              <line className="ko-lane-line" x1="0" x2="100%" y1="12" y2="12" />
              {away.map(({ from, width }) => (
                <rect
                  key={from}
                  className="ko-stay"
                  x={`${inside(from)}%`}
                  width={`${Math.max(width, 1)}%`}
                  y="5"
                  height="14"
                  rx="2"
                />
              ))}
            </svg>
          </div>
        ) : null}
        <div className="ko-lane" aria-hidden="true">
          <span />
          <span className="ko-axis">
            <span>{TIMELINE_DAYS} dage siden</span>
            <span>i dag</span>
          </span>
        </div>
      </div>
    </figure>
  );
}

const times = (count: number, one: string, many: string): string =>
  count === 0 ? `ingen ${many}` : `${count} ${count === 1 ? one : many}`;

/** Keeps the whole of a mark inside the picture at both ends. */
const inside = (place: number): number => 2 + place * 0.96;

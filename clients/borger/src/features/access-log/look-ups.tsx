import { danishDay, todayInDenmark } from '@tvaers/client-kit/design/danish-dates.ts';
import { Notice } from '@tvaers/client-kit/design/notice.tsx';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { type FragmentType, readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';
import type { PersonOnPage } from '../../person-on-page.ts';
import { rowsOf } from './log-row.ts';
import { LookUpItem } from './look-up-item.tsx';
import { byDay, isOwn, lookUps } from './look-ups.rules.ts';
import { whoLooked } from './look-words.ts';
import { WhoLookedPicture } from './who-looked-picture.tsx';

const LOOK_UP_ROW = graphql(`
  fragment LookUpRow on AccessEvent {
    id
    at
    organisation {
      id
      name
    }
    role
    purpose
    basis
    dataClasses
    activity
    outcome
  }
`);

interface LookUpsProps {
  rows: readonly FragmentType<typeof LOOK_UP_ROW>[];
  viewer: PersonOnPage['viewer'];
  /** Fetches older ones; null when there are none. */
  more: (() => Promise<void>) | null;
}

const HIDES_OWN = 'egne';
const dayOf = (at: string): string => todayInDenmark(new Date(at));

/** The looks by day, with a picture on top. Whether one's own are shown stands in the address. */
export function LookUps({ rows, viewer, more }: LookUpsProps) {
  const [search, setSearch] = useSearchParams();
  const [working, setWorking] = useState(false);
  const [failed, setFailed] = useState(false);
  const hidesOwn = search.get(HIDES_OWN) === 'skjul';
  const all = lookUps(rowsOf(readFragment(LOOK_UP_ROW, rows)));
  const shown = hidesOwn ? all.filter((look) => !isOwn(look)) : all;

  const showMore = async () => {
    setWorking(true);
    setFailed(false);
    await more?.().catch(() => setFailed(true));
    setWorking(false);
  };

  return (
    <>
      {shown.length > 0 ? <WhoLookedPicture names={shown.map((look) => whoLooked(look, viewer))} /> : null}
      <div className="form-group-checkbox bo-own">
        <input
          type="checkbox"
          className="form-checkbox"
          id="egne"
          checked={hidesOwn}
          onChange={() => setSearch(hidesOwn ? {} : { [HIDES_OWN]: 'skjul' }, { replace: true })}
        />
        <label className="form-label" htmlFor="egne">
          Vis ikke mine egne opslag
        </label>
      </div>
      <h2 className="h3">Alle opslag</h2>
      {shown.length === 0 ? <p>Ingen har set dine oplysninger i den del af listen, der er hentet.</p> : null}
      {byDay(shown, dayOf).map(([day, looks]) => (
        <section key={day} className="bo-day" aria-label={danishDay(day)}>
          <h3 className="h4">{danishDay(day)}</h3>
          {looks.map((look) => (
            <LookUpItem key={look.id} look={look} viewer={viewer} />
          ))}
        </section>
      ))}
      {failed ? <Notice kind="error">De ældre opslag kunne ikke hentes. Prøv igen om lidt.</Notice> : null}
      {more ? (
        <button type="button" className="button button-primary bo-more" disabled={working} onClick={showMore}>
          {working ? 'Henter …' : 'Vis flere'}
        </button>
      ) : (
        <p className="tv-quiet">Der er ikke flere opslag.</p>
      )}
    </>
  );
}

import { classNamesTold } from '@tvaers/client-kit/access/data-class-words.ts';
import { purposeTold } from '@tvaers/client-kit/access/purpose-words.ts';
import { roleTold } from '@tvaers/client-kit/access/role-words.ts';
import { danishTime } from '@tvaers/client-kit/design/danish-dates.ts';
import { Facts } from '@tvaers/client-kit/design/facts.tsx';
import { Flag } from '@tvaers/client-kit/design/flag.tsx';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import type { PersonOnPage } from '../../person-on-page.ts';
import type { LookUp } from './look-ups.rules.ts';
import { groundsTold, whoLooked } from './look-words.ts';

interface LookUpItemProps {
  look: LookUp;
  viewer: PersonOnPage['viewer'];
}

/** One look: who, when, at what, why, and on what ground. */
export function LookUpItem({ look, viewer }: LookUpItemProps) {
  const { at, unit, role, purpose, rules, dataClasses, wrote, outcome, emergency } = look;
  return (
    <article className={`bo-look ${emergency ? 'bo-look-emergency' : ''}`}>
      <h4 className="h5">
        <span className="bo-time">Kl. {danishTime(at)}</span> {whoLooked(look, viewer)}
        {unit ? <span className="tv-quiet bo-role">, {roleTold(role)}</span> : null}
      </h4>
      <p className="tv-flags">
        {emergency ? <Flag colour="red">Nødadgang</Flag> : null}
        {outcome === 'refused' ? <Flag colour="yellow">Afvist: fik ikke noget at se</Flag> : null}
        {outcome === 'partly' ? <Flag colour="grey">Noget var skjult</Flag> : null}
        {wrote ? <Flag colour="grey">Skrev eller ændrede noget</Flag> : null}
      </p>
      <Facts
        facts={[
          [outcome === 'refused' ? 'Ville se' : 'Så', classNamesTold(dataClasses) || 'ikke oplyst'],
          ['Hvorfor', purposeTold(purpose)],
          ['Grundlag', outcome === 'refused' ? 'intet, derfor blev det afvist' : groundsTold(rules)],
        ]}
      />
      {emergency ? <Link to={paths.emergencies}>Læs begrundelsen</Link> : null}
    </article>
  );
}

import { ROLES } from '@tvaers/contract/roles';
import type { SeededPerson } from '@tvaers/kit/seeding/people';
import { PURPOSE_NAMES, ROLE_NAMES } from './danish-names.ts';
import { type Html, html } from './html.ts';
import { page } from './page.ts';

interface SignInPage {
  people: readonly SeededPerson[];
  /** Where the form goes. */
  action: string;
  /** The client to return to, by its name for people. */
  clientName: string;
}

const personCard = (person: SeededPerson, action: string): Html => html`
<li class="card">
<h3 id="person-${person.username}">${person.name}</h3>
${person.organisation ? html`<p class="organisation">${person.organisation}</p>` : ''}
<p>${person.says}</p>
<form method="post" action="${action}">
<input type="hidden" name="username" value="${person.username}">
<p class="purposes-label" aria-hidden="true">Log ind med formålet</p>
<div class="purposes" role="group" aria-labelledby="person-${person.username}">
${person.purposes.map(
  (purpose, index) => html`<button class="${index === 0 ? 'primary' : 'secondary'}" name="purpose" value="${purpose}">
${PURPOSE_NAMES[purpose]}<span class="visually-hidden"> – log ind som ${person.name}</span></button>`,
)}
</div>
</form>
</li>`;

/** Everybody one can be, grouped by role, with one button for each purpose: signing in is one press. */
export function signInPage({ people, action, clientName }: SignInPage): string {
  const groups = ROLES.map((role) => ({ role, members: people.filter((person) => person.role === role) }));
  return page(
    'Log ind',
    html`
<h1>Hvem vil du være?</h1>
<p class="lead">Vælg en person og det formål, du slår op med. Bagefter kommer du videre til ${clientName}.</p>
<p class="alert"><strong>Alle personer er opdigtede.</strong>
Her er ingen adgangskoder, og derfor kører siden kun på en udviklers egen maskine.</p>
<div class="roles">
${groups
  .filter(({ members }) => members.length > 0)
  .map(
    ({ role, members }) => html`
<section aria-labelledby="role-${role}">
<h2 id="role-${role}">${ROLE_NAMES[role]}</h2>
<ul>${members.map((person) => personCard(person, action))}</ul>
</section>`,
  )}
</div>`,
  );
}

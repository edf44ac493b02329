import { type Basis, basisOfRule } from '@tvaers/client-kit/access/ground.rules.ts';
import { roleTold } from '@tvaers/client-kit/access/role-words.ts';
import type { PersonOnPage } from '../../person-on-page.ts';
import type { LookUp } from './look-ups.rules.ts';

const BASIS_WORDS: Record<Basis, string> = {
  relation: 'de har en opgave med dig: en behandling, en åben sag eller en plads i dit team',
  consent: 'du har givet samtykke',
  decision: 'der er truffet en afgørelse om det',
  emergency: 'nødadgang',
  own: 'det er dine egne oplysninger, eller din værge handler på dine vegne',
};

/** What entitled them, as far as the log says it. */
export function groundsTold(rules: readonly string[]): string {
  const told = rules.map((rule) => {
    const basis = basisOfRule(rule);
    return basis ? BASIS_WORDS[basis] : `reglen »${rule}«`;
  });
  return told.length > 0 ? [...new Set(told)].join('; ') : 'ikke oplyst';
}

/** Who looked: the unit, or the person themselves. */
export function whoLooked({ unit, role }: Pick<LookUp, 'unit' | 'role'>, viewer: PersonOnPage['viewer']): string {
  if (unit) return unit;
  if (role === viewer) return 'Dig selv';
  if (role === 'citizen') return 'Borgeren selv';
  if (role === 'guardian') return 'Din værge';
  const told = roleTold(role);
  return told.charAt(0).toUpperCase() + told.slice(1);
}

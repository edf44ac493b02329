import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AccessFact } from '@tvaers/contract/access-facts';
import { DATA_CLASSES, type DataClass } from '@tvaers/contract/data-classes';
import { SCOPES_OF_ROLE, type Scope } from '@tvaers/contract/scopes';
import { readPolicy } from '@tvaers/kit/access/policy/read-policy';
import { verdictOf } from '@tvaers/kit/testing/reference-model';
import type { Persona } from '../world/personas.ts';

const POLICY = join(import.meta.dirname, '..', '..', '..', 'subgraphs/kit/src/access/policy/access-policy.csv');

/** What the model of the policy says of one viewer and one citizen. */
export interface Sight {
  /** Whether there is anything of the citizen for this viewer; a restricted record may be there and show nothing. */
  isOpen: boolean;
  classes: ReadonlySet<DataClass>;
}

export interface Oracle {
  sightOf(persona: Persona, citizenId: string): Sight;
  hasScopes(persona: Persona, scopes: Iterable<Scope>): boolean;
}

const NOTHING: Sight = { isOpen: false, classes: new Set() };

/** Asks the reference model, with the facts of this world and the policy the project ships. */
export function oracleFor(facts: readonly AccessFact[]): Oracle {
  const rules = readPolicy(readFileSync(POLICY, 'utf8'));
  const of = groupBy(facts);
  const known = new Map<string, Sight>();

  function look({ viewer }: Persona, citizenId: string): Sight {
    if (!viewer) return NOTHING;
    const question = { rules, facts: of.get(citizenId) ?? [], at: Date.now() };
    const verdicts = DATA_CLASSES.map(
      (dataClass) => [dataClass, verdictOf(question, viewer, citizenId, dataClass)] as const,
    );
    return {
      isOpen: verdicts.some(([, verdict]) => verdict !== null),
      classes: new Set(verdicts.flatMap(([dataClass, verdict]) => (verdict && !verdict.masked ? [dataClass] : []))),
    };
  }

  return {
    sightOf(persona, citizenId) {
      const key = `${persona.viewer?.subject} ${citizenId}`;
      const sight = known.get(key) ?? look(persona, citizenId);
      known.set(key, sight);
      return sight;
    },
    hasScopes({ viewer }, scopes) {
      return viewer !== null && [...scopes].every((scope) => SCOPES_OF_ROLE[viewer.role].includes(scope));
    },
  };
}

function groupBy(facts: readonly AccessFact[]): Map<string, AccessFact[]> {
  const groups = new Map<string, AccessFact[]>();
  for (const fact of facts) groups.set(fact.citizenId, [...(groups.get(fact.citizenId) ?? []), fact]);
  return groups;
}

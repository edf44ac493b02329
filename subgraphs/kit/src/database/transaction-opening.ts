import type { SubgraphName } from '@tvaers/contract/subgraph-names';
import type { Viewer } from '@tvaers/contract/viewer';
import type { ClientBase } from 'pg';
import type { Access } from '../access/decision/access.ts';
import { grantsOf, type KnownDecision, knownDecision, type Opened } from '../access/decision/known-decisions.ts';
import { namedStatement } from './named-statement.ts';

interface Opens {
  viewer: Viewer;
  subgraph: SubgraphName;
  /** Is told what the viewer may see; null where the system acts and everything is open. */
  access: Access | null;
}

const SET_LOCAL = `SELECT set_config('tvaers.viewer', $1, true), set_config('statement_timeout', $2, true),
  set_config('tvaers.system', $3, true), set_config('tvaers.subgraph', $4, true), set_config('tvaers.facts', $5, true)`;
/** The same, and the transaction goes by the decision that is named, where it still holds. */
const RECALL = `SELECT set_config('tvaers.viewer', $1, true), set_config('statement_timeout', $2, true),
  set_config('tvaers.system', $3, true), set_config('tvaers.subgraph', $4, true),
  set_config('tvaers.facts', CASE WHEN recalled IS NULL THEN '' ELSE 'known' END, true),
  set_config('tvaers.decision', coalesce(recalled::text, ''), true) <> '' AS recalled
  FROM access_recall($1, $5) AS recalled`;
const OPEN = 'SELECT grants, stale, digest, decision FROM access_open($1, $2)';

/** What a transaction begins with: its viewer, and the decision who may see what. */
export class TransactionOpening {
  readonly #opens: Opens;
  readonly #claims: string;

  constructor(opens: Opens) {
    this.#opens = opens;
    this.#claims = JSON.stringify(opens.viewer);
  }

  /** What was decided for the viewer when last asked. */
  get known(): KnownDecision | undefined {
    return this.#opens.access ? knownDecision(this.#who) : undefined;
  }

  /**
   * Sets the viewer and the longest time of a statement for this transaction alone. Answers whether it goes by what is
   * `known`; where that holds no more, whatever looks at rows before `decide` decides as well.
   */
  async begin(client: ClientBase, statementMs: number, known: KnownDecision | undefined): Promise<boolean> {
    const { access, subgraph } = this.#opens;
    const settings = [this.#claims, String(statementMs), access ? 'off' : 'on', subgraph];
    if (!known) {
      await client.query(namedStatement(SET_LOCAL, [...settings, access ? '' : 'system']));
      return false;
    }
    const { rows } = await client.query<{ recalled: boolean }>(namedStatement(RECALL, [...settings, known.decision]));
    const recalled = rows[0]?.recalled ?? false;
    if (recalled) access?.open(known.grants, false);
    return recalled;
  }

  async decide(client: ClientBase): Promise<void> {
    const { access, subgraph } = this.#opens;
    if (!access) return;
    const { known } = this;
    const { rows } = await client.query<Opened>(namedStatement(OPEN, [subgraph, known?.digest ?? null]));
    const opened = rows[0] as Opened;
    access.open(grantsOf(opened, this.#who, known), opened.stale);
  }

  get #who(): string {
    return `${this.#opens.subgraph} ${this.#claims}`;
  }
}

/** What was decided of each citizen of whom there is anything to see. */
export type Grants = ReadonlyMap<string, CitizensGrants>;

/** Citizens with the same grants. */
interface SameGrants {
  citizens: string[];
  classes: number;
  /** `rule/basis=classes` by spaces. */
  grants: string;
}

/** What one rule of the policy lets be shown, and why. */
export interface Grant {
  rule: string;
  basis: string;
  /** Mask; 0 where the record is restricted and opens masked. */
  classes: number;
}

interface CitizensGrants {
  classes: number;
  rules: readonly Grant[];
}

/**
 * What the viewer of one operation may see, as the database decided when its transaction began. The policies of rows hold
 * the rows to it; this is for the fields, and for the log.
 */
export class Access {
  #grants: Grants = new Map();
  #isStale = false;
  #isKnown = false;
  /** Who was asked about last, since the fields of a row come one after the other. */
  #lastCitizen = '';
  #lastClasses = 0;

  /** Replaces what was decided before: the operation itself may have changed it. */
  open(grants: Grants, stale: boolean): void {
    this.#grants = grants;
    this.#lastCitizen = '';
    this.#lastClasses = 0;
    this.#isKnown = true;
    this.#isStale = stale;
  }

  /** False before the transaction has begun. */
  get isKnown(): boolean {
    return this.#isKnown;
  }

  /** True while nobody knows who may see what; then nothing may look empty. */
  get isStale(): boolean {
    return this.#isStale;
  }

  /** Mask of the classes that may be shown; 0 for nobody to be seen, and for a restricted record. */
  classesOf(citizenId: string): number {
    if (citizenId !== this.#lastCitizen) {
      this.#lastCitizen = citizenId;
      this.#lastClasses = this.#grants.get(citizenId)?.classes ?? 0;
    }
    return this.#lastClasses;
  }

  /** Whether there is anything to see, if only a masked record. */
  isOpen(citizenId: string): boolean {
    return this.#grants.has(citizenId);
  }

  /** The rules that let these classes be shown, by spaces; `none` when there is no such rule. */
  basisOf(citizenId: string, classes: number): string {
    const rules = this.#granting(citizenId, classes).map(({ rule }) => rule);
    return rules.join(' ') || 'none';
  }

  /** Rule by rule, what lets anything be shown of this citizen. */
  grantsOf(citizenId: string): readonly Grant[] {
    return this.#grants.get(citizenId)?.rules ?? [];
  }

  /** Whether nothing but emergency access lets these classes be shown. */
  isEmergency(citizenId: string, classes: number): boolean {
    const granting = this.#granting(citizenId, classes);
    return granting.length > 0 && granting.every(({ basis }) => basis === 'emergency');
  }

  #granting(citizenId: string, classes: number): Grant[] {
    return this.grantsOf(citizenId).filter((one) => one.classes & classes);
  }
}

/** Events, jobs and machines at their own doors: what they may do is decided by their code, not by a policy. */
export class SystemAccess extends Access {
  override get isKnown(): boolean {
    return true;
  }
  override classesOf(): number {
    return -1;
  }
  override isOpen(): boolean {
    return true;
  }
  override basisOf(): string {
    return 'system';
  }
}

/** Reads what the database tells: JSON of `SameGrants[]`. */
export function readGrants(text: string): Grants {
  const all = new Map<string, CitizensGrants>();
  for (const { citizens, classes, grants } of JSON.parse(text) as SameGrants[]) {
    const same = { classes, rules: grants.split(' ').filter(Boolean).map(readGrant) };
    for (const citizenId of citizens) all.set(citizenId, same);
  }
  return all;
}

function readGrant(text: string): Grant {
  const [rule = '', basis = '', classes] = text.split(/[/=]/);
  return { rule, basis, classes: Number(classes) };
}

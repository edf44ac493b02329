import type { AccessFact, FactKind } from '@tvaers/contract/access-facts';
import type { DataClass } from '@tvaers/contract/data-classes';
import type { Viewer } from '@tvaers/contract/viewer';
import type { PolicyRule } from '../access/policy/policy-rule.ts';

/** What one viewer may do with one class of one citizen, and by which rules; null is nothing at all. */
export interface Verdict {
  /** A restricted record that opens masked: nothing of it is shown. */
  masked: boolean;
  writes: boolean;
  rules: string[];
}

/**
 * The policy once more, one question at a time and written from its text: slow, plain, and without a thought for the
 * database. It decides in tests what the database should have answered.
 */
export function verdictOf(
  { rules, facts, at }: { rules: readonly PolicyRule[]; facts: readonly AccessFact[]; at: number },
  viewer: Viewer,
  citizenId: string,
  dataClass: DataClass,
): Verdict | null {
  const ofCitizen = facts.filter((fact) => fact.citizenId === citizenId && countsNow(fact, viewer, at));
  const about = ofCitizen.filter(({ classes }) => classes === null || classes.includes(dataClass));
  const isBlocked = about.some((fact) => fact.kind === 'block');
  const isSelf = viewer.role === 'citizen' && viewer.citizenId === citizenId;

  const granting = rules.filter((rule) => {
    if (!concerns(rule, viewer, dataClass)) return false;
    const grants = about.filter((fact) => !HOLDS_BACK.includes(fact.kind) && namesSomebody(fact));
    if (rule.also.length > 0 && !grants.some(({ kind }) => rule.also.includes(kind))) return false;
    const proofs = grants.filter(
      (fact) => rule.evidence.includes(fact.kind) && isYoungEnough(fact, rule.longestMinutes, at),
    );
    if (proofs.some(({ kind }) => kind === 'own') || (isSelf && rule.evidence.includes('own'))) return true;
    return proofs.length > 0 && (rule.basis === 'emergency' || !isBlocked);
  });

  if (granting.length === 0) return null;
  const isRestricted = ofCitizen.some(({ kind }) => kind === 'restriction');
  const isHeldBack = isRestricted && !isSelf && !ofCitizen.some(isByName);
  const opening = isHeldBack ? granting.filter(isReview) : granting;
  return {
    masked: opening.length === 0,
    writes: opening.some(({ writes }) => writes),
    rules: (opening.length > 0 ? opening : granting).map(({ rule }) => rule).sort(),
  };
}

/** For whoever has to say whether an emergency access was needed, whatever record it was taken to. */
const isReview = (rule: PolicyRule): boolean => rule.evidence.every((kind) => kind === 'emergencyReview');

const HOLDS_BACK: readonly FactKind[] = ['block', 'restriction'];

/** A fact that names a person, or was decided about one case: enough for a restricted record. */
const isByName = (fact: AccessFact): boolean =>
  !HOLDS_BACK.includes(fact.kind) &&
  namesSomebody(fact) &&
  (fact.staffMemberId !== null || ['own', 'guardian', 'emergency', 'decision'].includes(fact.kind));

const concerns = (rule: PolicyRule, viewer: Viewer, dataClass: DataClass): boolean =>
  rule.basis !== 'none' &&
  rule.roles.includes(viewer.role) &&
  (rule.purposes.includes(viewer.purpose) || rule.basis === 'emergency') &&
  rule.classes.includes(dataClass);

/** Whether a fact concerns this viewer, this purpose and this moment. */
function countsNow(fact: AccessFact, viewer: Viewer, at: number): boolean {
  if (fact.staffMemberId !== null && fact.staffMemberId !== viewer.staffMemberId) return false;
  if (fact.organisationId !== null && fact.organisationId !== viewer.organisationId) return false;
  if (fact.subject !== null && fact.subject !== viewer.subject) return false;
  if (fact.purpose !== null && fact.purpose !== viewer.purpose) return false;
  if (Date.parse(fact.validFrom) > at) return false;
  return fact.validTo === null || at < Date.parse(fact.validTo);
}

/** A grant without a recipient is a grant to nobody; a block without one is against everybody. */
const namesSomebody = (fact: AccessFact): boolean =>
  fact.staffMemberId !== null || fact.organisationId !== null || fact.subject !== null;

const isYoungEnough = (fact: AccessFact, longestMinutes: number | null, at: number): boolean =>
  longestMinutes === null || at < Date.parse(fact.validFrom) + longestMinutes * 60_000;

import { classMask } from '@tvaers/contract/data-classes';
import { defineMigration } from '@tvaers/kit/database/define-migration';
import { grantTable } from '@tvaers/kit/database/row-security';

const fact = (
  kind: string,
  id: string,
  {
    staffMember = 'NULL::uuid',
    organisation = 'NULL::uuid',
    subject = 'NULL::text',
    classes = '-1',
    purpose = 'NULL::text',
    from,
    to = 'NULL::timestamptz',
    rows,
  }: { rows: string; from: string } & Partial<
    Record<'staffMember' | 'organisation' | 'subject' | 'classes' | 'purpose' | 'to', string>
  >,
): string => `
  SELECT md5(${id})::uuid AS fact_id, '${kind}' AS kind, t.citizen_id, ${staffMember} AS staff_member_id,
    ${organisation} AS organisation_id, ${subject} AS subject, ${classes} AS classes, ${purpose} AS purpose,
    ${from} AS valid_from, ${to} AS valid_to
  FROM ${rows}`;

/** Someone who helped follows up for a while. */
const HELPED_UNTIL = `CASE t.state WHEN 'HELPED' THEN coalesce(t.helped_at, t.at) + interval '14 days' END`;

/** The unit has the case as long as the enrolment runs. */
const enrolments = fact('openSocialCase', `'enrolment/' || t.id`, {
  ...{ organisation: 't.organisation_id', from: 't.started_at', to: 't.ended_at' },
  rows: 'enrolment t WHERE t.organisation_id IS NOT NULL',
});
const whoMetThem = (which: string) =>
  fact('openSocialCase', `'contact/' || t.id || '/noted'`, {
    ...{ staffMember: 't.noted_by', from: 't.at', to: HELPED_UNTIL },
    rows: `contact t WHERE t.noted_by IS NOT NULL AND ${which}`,
  });
/** A contact that was handed on is the case of the organisation that has it now. */
const whoCarriesOn = (which: string) =>
  fact('openSocialCase', `'contact/' || t.id || '/owned'`, {
    ...{ organisation: 't.owner_id', from: 't.at', to: HELPED_UNTIL },
    rows: `contact t WHERE t.owner_id <> t.door_id AND ${which}`,
  });
/** Whoever opened a record comes to the person again before anybody else has a relation. */
const whoRegistered = fact('openSocialCase', `'registered/' || t.citizen_id`, {
  ...{ staffMember: 't.registered_by', from: 't.registered_at', to: `t.registered_at + interval '90 days'` },
  rows: '(SELECT id AS citizen_id, registered_by, registered_at FROM citizen) t WHERE t.registered_by IS NOT NULL',
});
/** A shelter has those who stay with it, until they are seen to stay elsewhere, by whichever of their records. */
const shelters = fact('openSocialCase', `'shelter/' || t.id`, {
  ...{ organisation: 't.shelter_id', from: 't.observed_at', to: 'later.observed_at' },
  rows: `living_situation t JOIN citizen c ON c.id = t.citizen_id
    LEFT JOIN LATERAL (
      SELECT l.observed_at FROM records_of(ARRAY[coalesce(c.merged_into, c.id)]) r
        JOIN living_situation l ON l.citizen_id = r.record_id
      WHERE (l.observed_at, l.id) > (t.observed_at, t.id) ORDER BY l.observed_at, l.id LIMIT 1
    ) later ON true
  WHERE t.shelter_id IS NOT NULL`,
});
const consents = fact('consent', `'consent/' || t.id || '/' || recipient`, {
  ...{ organisation: 'recipient', classes: 't.classes', purpose: 't.purpose' },
  ...{ from: 't.valid_from', to: 'least(t.valid_to, t.withdrawn_at)' },
  rows: 'consent t CROSS JOIN LATERAL unnest(t.recipient_ids) AS recipient',
});
const blocks = fact('block', `'block/' || t.id`, {
  ...{ organisation: 't.organisation_id', staffMember: 't.staff_member_id', classes: 't.classes' },
  ...{ from: 't.blocked_at', to: 't.lifted_at', rows: 'block t' },
});
const decisions = fact('decision', `'decision/' || t.id`, {
  ...{ organisation: 't.organisation_id', staffMember: 't.staff_member_id', classes: 't.classes' },
  ...{ from: 't.valid_from', to: 'least(t.valid_to, t.ended_at)', rows: 'access_decision t' },
});
/** From the last renewal on: the policy lets an emergency count for an hour from its fact's beginning. */
const emergencies = fact('emergency', `'emergency/' || t.id`, {
  ...{ staffMember: 't.staff_member_id', from: 't.renewed_at', to: 't.ends_at', rows: 'emergency_access t' },
});
/** Those who review must see what it was about, until a day after they have. */
const reviewers = fact('openSocialCase', `'review/' || t.id`, {
  ...{ organisation: 't.reviewing_organisation_id', purpose: `'quality'`, from: 't.started_at' },
  ...{ to: `t.reviewed_at + interval '1 day'`, rows: 'emergency_access t' },
});
/** And they must be able to say so of a restricted record, too, which the fact above does not open. */
const reviews = fact('emergencyReview', `'review-alone/' || t.id`, {
  ...{ organisation: 't.reviewing_organisation_id', purpose: `'quality'`, classes: String(classMask('accessLog')) },
  ...{ from: 't.started_at', to: `t.reviewed_at + interval '1 day'`, rows: 'emergency_access t' },
});
const restrictions = fact('restriction', `'restriction/' || t.citizen_id`, {
  from: 't.registered_at',
  rows: `(SELECT id AS citizen_id, registered_at FROM citizen WHERE confidentiality = 'RESTRICTED') t`,
});
const guardians = fact('guardian', `'guardian/' || t.id`, {
  ...{ subject: 't.subject', from: 't.valid_from', to: 'least(t.valid_to, t.ended_at)', rows: 'guardianship t' },
});

/**
 * What entitles somebody to see a person as far as this sector knows: one row a fact, made from its own tables whenever
 * it is asked. The kit tells the others what differs from what it told them before. It is read with the rights of who
 * asks.
 */
const viewOf = ({ met, carriedOn }: { met: string; carriedOn: string }) => `
    CREATE VIEW access_fact_due WITH (security_invoker = true) AS
    ${[
      ...[enrolments, whoMetThem(met), whoCarriesOn(carriedOn), whoRegistered, shelters],
      ...[consents, blocks, restrictions, decisions, emergencies, reviewers, reviews, guardians],
    ].join('\n  UNION ALL')};
    ${grantTable('access_fact_due', ['SELECT'])}`;

export const VIEW_OF_ALL_CONTACTS = viewOf({ met: 'true', carriedOn: 'true' });

/**
 * That somebody met a person whom they saw by emergency access alone is a case neither of theirs nor of their unit's. It is
 * that of a unit to which somebody handed the contact who may.
 */
export const VIEW_AFTER_EMERGENCIES = viewOf({
  met: 'NOT t.noted_in_emergency',
  carriedOn: '(NOT t.noted_in_emergency OR EXISTS (SELECT FROM contact_handover h WHERE h.contact_id = t.id))',
});

export const accessFactDueView = defineMigration('2026-11-24T10:05Z', 'access-fact-due', {
  up: VIEW_OF_ALL_CONTACTS,
  down: 'DROP VIEW access_fact_due',
});

/** Where the view was made without reviews; anew it is the same. */
export const accessFactDueWithReviews = defineMigration('2026-11-30T00:03Z', 'access-fact-due-with-reviews', {
  up: `DROP VIEW access_fact_due; ${VIEW_OF_ALL_CONTACTS}`,
  down: 'SELECT',
});

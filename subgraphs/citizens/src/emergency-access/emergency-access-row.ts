/** An emergency access as the graph shows it. */
export interface EmergencyAccessRow {
  id: string;
  citizenId: string;
  /** Null for those whom the unit alone is named to. */
  staffMemberId: string | null;
  organisationId: string | null;
  reason: string;
  startedAt: Date;
  endsAt: Date;
  reviewDueOn: string;
  verdict: string | null;
  note: string | null;
  reviewedAt: Date | null;
  withheldUntil: Date | null;
  version: number;
}

/** Its columns where the table is called `t`. */
export const EMERGENCY_ACCESS_COLUMNS = `t.id, t.staff_member_id AS "staffMemberId", t.organisation_id AS "organisationId",
    t.reason, t.started_at AS "startedAt", t.ends_at AS "endsAt", t.review_due_on AS "reviewDueOn", t.verdict, t.note,
    t.reviewed_at AS "reviewedAt", t.withheld_until AS "withheldUntil", t.version`;

import type { DataClass } from './data-classes.ts';
import type { Purpose } from './purposes.ts';
import type { Role } from './roles.ts';
import type { SubgraphName } from './subgraph-names.ts';

/** What became of a read: shown, shown without some fields, or refused. */
export const ACCESS_OUTCOMES = ['allowed', 'masked', 'denied'] as const;
export type AccessOutcome = (typeof ACCESS_OUTCOMES)[number];

/** Whether the operation looked or also wrote. */
export type AccessActivity = 'read' | 'write';

/**
 * A row of a subgraph's read log as it travels: what one operation gave, or refused, of several citizens alike. The name
 * of who read does not leave the subgraph it was written in.
 */
export interface AccessGroup {
  /** Place in the hash chain of its subgraph, from 1, without gaps. */
  seq: number;
  /** Whose data it was: the number of those citizens in the batch. */
  people: number;
  /** ISO 8601 in UTC, milliseconds. */
  at: string;
  subject: string;
  role: Role;
  organisationId: string | null;
  staffMemberId: string | null;
  /** The citizen the reader is or stands for, null for staff and machines. */
  viewerCitizenId: string | null;
  operation: string;
  activity: AccessActivity;
  dataClasses: DataClass[];
  purpose: Purpose;
  basis: string;
  outcome: AccessOutcome;
  correlationId: string;
}

/**
 * Citizens who were shown alike, each once. Whoever opens a caseload sees the same people in row after row, so they are told
 * once and the rows name them by a number, which means something in their batch alone.
 */
export interface AccessPeople {
  number: number;
  citizenIds: string[];
}

/** A batch of sealed rows, and with it the head of the chain: whoever receives it can witness how far the chain went. */
export interface AccessBatch {
  subgraph: SubgraphName;
  /** `seq` and hash (SHA-256, hexadecimal) of the last row. */
  head: { seq: number; hash: string };
  people: AccessPeople[];
  groups: AccessGroup[];
}

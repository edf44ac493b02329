import type { GraphQLSchema } from 'graphql';
import { type GraphQLScalarType, isScalarType, Kind, type ValueNode } from 'graphql';
import { normalizeCpr } from './cpr.ts';

/** How a shared scalar reads and writes. `read` answers null for what it does not accept; nothing quotes the value. */
interface ScalarRule {
  expects: string;
  read(text: string): string | Date | null;
  write(value: unknown): string | null;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/i;

/**
 * Nobody whom a record could be about lived earlier, and a year outside of 1 to 9999 is written in ways that do not survive
 * the way to another sector: what was accepted here would be refused there.
 */
const isOurEra = (moment: Date): boolean => moment.getUTCFullYear() >= 1800 && moment.getUTCFullYear() <= 9999;

export function readDate(text: string): string | null {
  if (!DAY.test(text)) return null;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) && isOurEra(date) ? text : null;
}

/** A moment with any offset. The day must exist: JavaScript alone would read 30 February as 2 March. */
export function readDateTime(text: string): Date | null {
  const day = MOMENT.exec(text)?.[1];
  if (!day || !readDate(day)) return null;
  const moment = new Date(text);
  return !Number.isNaN(moment.getTime()) && isOurEra(moment) ? moment : null;
}

const RULES: Record<string, ScalarRule> = {
  Date: { expects: 'a day such as 2026-11-22', read: readDate, write: (value) => readDate(String(value)) },
  DateTime: {
    expects: 'a moment with its offset such as 2026-11-22T09:30:00Z',
    read: readDateTime,
    write: (value) => (value instanceof Date ? value : readDateTime(String(value)))?.toISOString() ?? null,
  },
  CPR: {
    expects: 'ten digits with a date that exists, with or without hyphen',
    read: normalizeCpr,
    write: (value) => normalizeCpr(String(value)),
  },
};

/** Gives the shared scalars of a built schema their behaviour. */
export function attachScalars(schema: GraphQLSchema): void {
  for (const [name, rule] of Object.entries(RULES)) {
    const type = schema.getType(name);
    if (isScalarType(type)) attach(type, rule);
  }
}

function attach(type: GraphQLScalarType, { expects, read, write }: ScalarRule): void {
  const accept = (value: unknown) => {
    const accepted = typeof value === 'string' ? read(value) : null;
    if (accepted === null) throw new TypeError(`${type.name} is ${expects}.`);
    return accepted;
  };
  type.parseValue = accept;
  type.parseLiteral = (node: ValueNode) => accept(node.kind === Kind.STRING ? node.value : null);
  type.serialize = (value) => {
    const written = write(value);
    if (written === null) throw new TypeError(`A ${type.name} of the data cannot be written.`);
    return written;
  };
}

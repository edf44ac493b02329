import type { DataClassValue } from './data-class-words.ts';

/** A consent while it is being written. */
export interface ConsentDraft {
  recipientIds: string[];
  dataClasses: DataClassValue[];
  /** Null is any purpose. */
  purpose: string | null;
  /** The last day it holds, `YYYY-MM-DD`. */
  lastDay: string;
}

/** What is wrong with a draft, by field; nothing when it can be sent. */
export type DraftFaults = Partial<Record<'recipientIds' | 'dataClasses' | 'lastDay', string>>;

/** What the graph calls the fields. */
const FIELDS: Readonly<Record<string, keyof DraftFaults>> = {
  recipientIds: 'recipientIds',
  dataClasses: 'dataClasses',
  validTo: 'lastDay',
};

/** A refusal of the graph, at the field it is about; nothing when it is about none that is here. */
export function refusedFaults(answer: { field?: string | null; message?: string } | null): DraftFaults {
  const field = FIELDS[answer?.field ?? ''];
  return field && answer?.message ? { [field]: answer.message } : {};
}

/** Health data to the social sector lapses after 365 days (sundhedslov § 44); the last day counts to its end. */
const LONGEST_DAYS = 364;
const USUAL_DAYS = 180;

const plusDays = (today: string, days: number): string => {
  const day = new Date(`${today}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
};

export const longestDay = (today: string): string => plusDays(today, LONGEST_DAYS);

export const emptyDraft = (today: string): ConsentDraft => ({
  recipientIds: [],
  dataClasses: [],
  purpose: null,
  lastDay: plusDays(today, USUAL_DAYS),
});

/** Says what is missing before anything is sent; whether it is allowed is decided elsewhere. */
export function draftFaults({ recipientIds, dataClasses, lastDay }: ConsentDraft, today: string): DraftFaults {
  return {
    ...(recipientIds.length === 0 && { recipientIds: 'Vælg mindst én enhed, og tryk på Tilføj.' }),
    ...(dataClasses.length === 0 && { dataClasses: 'Vælg mindst én slags oplysninger.' }),
    ...((lastDay < today || lastDay > longestDay(today)) && {
      lastDay: 'Vælg en dag fra i dag og højst et år frem.',
    }),
  };
}

/** The end of a day as the clocks where the person sits show it. */
export const endOfDay = (day: string): string => new Date(`${day}T23:59:59`).toISOString();

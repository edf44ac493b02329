import { classMask, type DataClass } from '@tvaers/contract/data-classes';
import type { Chance } from '@tvaers/kit/seeding/chance';
import { idOf, organisationId } from '@tvaers/kit/seeding/ids';
import type { Consent } from '../consents/consent.entity.ts';
import type { Seedling } from './seeded-identity.ts';
import { momentDaysAgo } from './seeded-moment.ts';

const mask = (...classes: DataClass[]): number => classes.reduce((all, one) => all | classMask(one), 0);

/** What people are asked about most: health to those who coordinate, and the case to those who treat. */
const ASKED: readonly { word: string; recipients: readonly string[]; classes: number }[] = [
  {
    word: 'health',
    recipients: ['hjemloeseenheden'],
    classes: mask('health', 'psychiatry', 'substance', 'dose', 'hospitalStay'),
  },
  {
    word: 'case',
    recipients: ['pc-amager', 'crk', 'bispebjerg-frederiksberg'],
    classes: mask('socialCase', 'economyEmployment'),
  },
];

/** The first sixty are known by heart: among them are one who never agreed and one who took it back in every eleven. */
const KNOWN = 60;
const isNever = (index: number) => index % 11 === 7;
const isWithdrawn = (index: number) => index % 11 === 9;

const hasAgreed = (chance: Chance, index: number): boolean =>
  index < KNOWN ? !isNever(index) : chance.happens(0.8, 'consent', index);

export function consentsOf({ traits: { index, citizenId }, chance, clock }: Seedling): Consent[] {
  if (!hasAgreed(chance, index)) return [];
  const daysAgo = chance.between(20, 200, 'consent-given', index);
  const withdrawnAt = index < KNOWN && isWithdrawn(index) ? momentDaysAgo(clock, 3, chance, 'withdrawn', index) : null;
  return ASKED.map(({ word, recipients, classes }) => {
    const validFrom = momentDaysAgo(clock, daysAgo, chance, 'consent', index);
    return {
      id: idOf('consent', index, word),
      citizenId,
      recipientIds: recipients.map(organisationId),
      classes,
      purpose: null,
      validFrom,
      validTo: new Date(validFrom.getTime() + 365 * 86_400_000),
      notedBy: null,
      withdrawnAt,
      withdrawnBy: null,
      version: withdrawnAt ? 2 : 1,
    };
  });
}

import type { OfferSeed } from './offer-seed.ts';
import { daily, onDays, roundTheClock, weekdays, weekend } from './opening-hours.ts';
import { noMoneyNamed } from './paper-facts.ts';

const PAPER = {
  row: 35,
  targetGroup: 'Mennesker i hjemløshed og andre socialt udsatte.',
  period: 'Varig samarbejdspartner.',
  funding: noMoneyNamed('004'),
};

const door = (
  offer: Pick<OfferSeed, 'key' | 'name' | 'description' | 'need' | 'providerKey'>,
  at: NonNullable<OfferSeed['at']>[number],
): OfferSeed => ({ ...offer, status: 'PERMANENT', paper: PAPER, at: [at] });

/** Row 35: shelters, night cafés and drop-in centres. */
export const offersOfCivilSociety: readonly OfferSeed[] = [
  door(
    {
      key: 'herberg-sundholm',
      name: 'Herberg',
      description: 'Seng, bad, mad og en kontaktperson, døgnet rundt.',
      need: 'SHELTER_BED',
      providerKey: 'herberget-sundholm',
    },
    { placeKey: 'sundholm', hours: roundTheClock, freePlaces: 6, dutyTeamKey: 'herberget-sundholm' },
  ),
  door(
    {
      key: 'herberg-toftegaard',
      name: 'Herberg',
      description: 'Seng for enlige og par; hund er velkommen.',
      need: 'SHELTER_BED',
      providerKey: 'herberget-toftegaard',
    },
    { placeKey: 'toftegaard', hours: roundTheClock, freePlaces: 0, dutyTeamKey: 'herberget-toftegaard' },
  ),
  door(
    {
      key: 'natcafe-maendenes-hjem',
      name: 'Natcafé',
      description: 'Et sted at sove uden at stå på en liste.',
      need: 'SHELTER_BED',
      providerKey: 'maendenes-hjem',
    },
    { placeKey: 'maendenes-hjem', hours: daily('21:00', '08:00'), freePlaces: 9, dutyTeamKey: 'maendenes-hjem' },
  ),
  door(
    {
      key: 'natcafe-stjernen',
      name: 'Natcafé',
      description: 'Liggestole, suppe og ro om natten.',
      need: 'SHELTER_BED',
      providerKey: 'natcafeen-stjernen',
    },
    { placeKey: 'stjernen', hours: daily('22:00', '07:30'), freePlaces: 4, dutyTeamKey: 'natcafeen-stjernen' },
  ),
  door(
    {
      key: 'vaerested-maendenes-hjem',
      name: 'Værested',
      description: 'Mad, varme, bad og tøjvask.',
      need: 'DROP_IN',
      providerKey: 'maendenes-hjem',
    },
    { placeKey: 'maendenes-hjem', hours: daily('08:00', '21:00'), dutyTeamKey: 'maendenes-hjem' },
  ),
  door(
    {
      key: 'vaerested-skuret',
      name: 'Værested',
      description: 'Mad, bad og hjælp til breve fra det offentlige.',
      need: 'DROP_IN',
      providerKey: 'vaerestedet-skuret',
    },
    { placeKey: 'skuret', hours: [...weekdays('10:00', '16:00'), ...weekend('11:00', '15:00')] },
  ),
  door(
    {
      key: 'varmestue-blaagaarden',
      name: 'Varmestue',
      description: 'Varme, kaffe og billig mad; sent åbent fredag og lørdag.',
      need: 'DROP_IN',
      providerKey: 'varmestuen-blaagaarden',
    },
    {
      placeKey: 'blaagaarden',
      hours: [...onDays([1, 2, 3, 4, 7], '09:00', '21:00'), ...onDays([5, 6], '09:00', '01:00')],
    },
  ),
  door(
    {
      key: 'vaerested-kompasset',
      name: 'Værested',
      description: 'Mad, bad og gadesygeplejerske tirsdag og torsdag.',
      need: 'DROP_IN',
      providerKey: 'vaerestedet-kompasset',
    },
    { placeKey: 'kompasset', hours: weekdays('09:00', '15:00') },
  ),
];

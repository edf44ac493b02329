import { idOf, organisationId } from '@tvaers/kit/seeding/ids';
import type { Funding } from '../funding/funding.entity.ts';
import { allOffers } from './catalogue/all-offers.ts';
import type { FundingSeed, PaperFacts } from './catalogue/paper-facts.ts';
import { offerId } from './seeded-offers.ts';
import { wholeOrganisations } from './seeded-organisations.ts';
import type { SeededTeam } from './seeded-teams.ts';

type Subject = Pick<Funding, 'offerId' | 'organisationId' | 'teamId'>;
const nothing: Subject = { offerId: null, organisationId: null, teamId: null };

/** What the papers say about the money of every offer, organisation and team. */
export const seededFunding = (teams: readonly SeededTeam[]): Funding[] => [
  ...allOffers.flatMap((offer) =>
    fundingOf({ ...nothing, offerId: offerId(offer.key) }, 'paper' in offer && offer.paper),
  ),
  ...wholeOrganisations.flatMap(({ key, paper }) =>
    fundingOf({ ...nothing, organisationId: organisationId(key) }, paper),
  ),
  ...teams.flatMap(({ id, paper }) => fundingOf({ ...nothing, teamId: id }, paper)),
];

const fundingOf = (subject: Subject, paper: PaperFacts | false | undefined): Funding[] =>
  (paper ? paper.funding : []).map((one, number) => fundingRow(subject, one, number));

const fundingRow = (subject: Subject, seed: FundingSeed, number: number): Funding => ({
  id: idOf('funding', subject.offerId ?? subject.organisationId ?? subject.teamId ?? '', number),
  ...subject,
  validFrom: seed.from ?? null,
  validTo: seed.to ?? null,
  millionKronerPerYear: seed.million?.toFixed(2) ?? null,
  fullTimeEquivalents: seed.fte?.toFixed(2) ?? null,
  paper: seed.paper,
  remark: seed.remark,
});

import { danishDay, danishMoment } from '@tvaers/client-kit/design/danish-dates.ts';
import { Flag } from '@tvaers/client-kit/design/flag.tsx';
import { type FragmentType, readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';
import type { InterventionDetailFragment, SubstitutionDrug, SupportMethod } from '../../generated/graphql.ts';

const INTERVENTION_DETAIL = graphql(`
  fragment InterventionDetail on Intervention {
    __typename
    ... on FactCourse {
      intensity
      boardEntry {
        reason
        reviewBy
        overdue
      }
    }
    ... on HousingFirstCourse {
      method
      phase
      tenancy {
        state
        leaseFrom
      }
    }
    ... on SubstitutionTreatment {
      prescription {
        drug
        dailyDose {
          value
          unit
        }
      }
      hold {
        since
        reason
      }
      lastConfirmedDose {
        at
        place
      }
    }
  }
`);

const DRUG_WORDS: Record<SubstitutionDrug, string> = {
  BUPRENORPHINE: 'Buprenorphin',
  BUPRENORPHINE_NALOXONE: 'Buprenorphin/naloxon',
  METHADONE: 'Metadon',
  NALTREXONE: 'Naltrexon',
};

const METHOD_WORDS: Record<SupportMethod, string> = { CTI: 'CTI', ICM: 'ICM', ACT: 'ACT', MACT: 'M-ACT' };

type Of<Kind extends InterventionDetailFragment['__typename']> = Extract<
  InterventionDetailFragment,
  { __typename: Kind }
>;

/** What only this kind of intervention has to tell. */
export function InterventionDetail({ intervention }: { intervention: FragmentType<typeof INTERVENTION_DETAIL> }) {
  const detail = readFragment(INTERVENTION_DETAIL, intervention);
  switch (detail.__typename) {
    case 'FactCourse':
      return <OnTheBoard entry={detail.boardEntry} />;
    case 'HousingFirstCourse':
      return <Home course={detail} />;
    case 'SubstitutionTreatment':
      return <Doses treatment={detail} />;
    case 'GeneralCourse':
      return null;
  }
}

function OnTheBoard({ entry }: { entry: Of<'FactCourse'>['boardEntry'] }) {
  if (!entry) return null;
  return (
    <p>
      På tavlen: {entry.reason} {entry.overdue ? <Flag colour="red">Ikke gennemgået</Flag> : null}
    </p>
  );
}

function Home({ course: { method, phase, tenancy } }: { course: Of<'HousingFirstCourse'> }) {
  const support = [method ? METHOD_WORDS[method] : 'Bostøtte', phase && `fase ${phase} af 3`]
    .filter(Boolean)
    .join(', ');
  return (
    <p>
      {support}. {tenancy?.leaseFrom ? `Lejemål fra ${danishDay(tenancy.leaseFrom)}` : 'Intet lejemål endnu'}
    </p>
  );
}

function Doses({ treatment: { hold, prescription, lastConfirmedDose } }: { treatment: Of<'SubstitutionTreatment'> }) {
  return (
    <>
      {hold ? (
        <p>
          <Flag colour="red">Medicin på pause</Flag> siden {danishMoment(hold.since)}: {hold.reason}
        </p>
      ) : null}
      {prescription?.drug ? (
        <p>
          {DRUG_WORDS[prescription.drug]} {prescription.dailyDose?.value} {prescription.dailyDose?.unit} om dagen. Sidst
          bekræftet dosis: {danishMoment(lastConfirmedDose?.at)}
        </p>
      ) : null}
    </>
  );
}

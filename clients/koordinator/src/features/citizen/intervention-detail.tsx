import { danishDay, danishMoment } from '@tvaers/client-kit/design/danish-dates.ts';
import { Flag } from '@tvaers/client-kit/design/flag.tsx';
import { type FragmentType, readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';
import type { SubstitutionDrug } from '../../generated/graphql.ts';

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

/** What only this kind of intervention has to tell. */
export function InterventionDetail({ intervention }: { intervention: FragmentType<typeof INTERVENTION_DETAIL> }) {
  const detail = readFragment(INTERVENTION_DETAIL, intervention);
  switch (detail.__typename) {
    case 'FactCourse':
      return detail.boardEntry ? (
        <p>
          På tavlen: {detail.boardEntry.reason}{' '}
          {detail.boardEntry.overdue ? <Flag colour="red">Ikke gennemgået</Flag> : null}
        </p>
      ) : null;
    case 'HousingFirstCourse':
      return (
        <p>
          {detail.method}
          {detail.phase ? `, fase ${detail.phase} af 3` : ''}
          {detail.tenancy?.leaseFrom ? `. Lejemål fra ${danishDay(detail.tenancy.leaseFrom)}` : '. Intet lejemål endnu'}
        </p>
      );
    case 'SubstitutionTreatment':
      return (
        <>
          {detail.hold ? (
            <p>
              <Flag colour="red">Medicin på pause</Flag>
              siden {danishMoment(detail.hold.since)}: {detail.hold.reason}
            </p>
          ) : null}
          {detail.prescription?.drug ? (
            <p>
              {DRUG_WORDS[detail.prescription.drug]} {detail.prescription.dailyDose?.value}{' '}
              {detail.prescription.dailyDose?.unit} om dagen. Sidst bekræftet dosis:{' '}
              {danishMoment(detail.lastConfirmedDose?.at)}
            </p>
          ) : null}
        </>
      );
    default:
      return null;
  }
}

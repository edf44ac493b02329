type Method = 'FactCourse' | 'HousingFirstCourse' | 'SubstitutionTreatment' | 'GeneralCourse';

const METHOD_WORDS: Partial<Record<Method, string>> = {
  FactCourse: 'F-ACT',
  HousingFirstCourse: 'Housing First',
  SubstitutionTreatment: 'Substitution',
};

const list = new Intl.ListFormat('da-DK');

/** What runs for a person in a few words: the methods by name, everything else counted. Courses the reader may not see are not there. */
export function whatRuns(interventions: readonly { __typename: Method }[]): string {
  const named = interventions.flatMap(({ __typename }) => METHOD_WORDS[__typename] ?? []);
  const others = interventions.length - named.length;
  const counted = others === 1 ? 'indsats' : 'indsatser';
  if (others > 0)
    named.push(named.length > 0 ? `${others} ${others === 1 ? 'anden' : 'andre'}` : `${others} ${counted}`);
  return named.length > 0 ? `${list.format([...new Set(named)])} i gang` : 'Ingen indsatser, du kan se';
}

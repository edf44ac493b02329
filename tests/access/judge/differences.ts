import { isList, isThing, type Told } from './answer-tree.ts';

/** What is not the same from one moment to the next, or for everybody: only whether it is there is compared. */
const LIVE: Record<string, string> = {
  'Citizen.accessLog': 'every request adds to it',
  'Citizen.viewerAccess': 'it tells each viewer about that viewer',
};
/** Of what the citizen's own account is told less than others, as of what leads to other citizens: judged cell by cell. */
const TOLD_LESS: Record<string, string> = {
  'EmergencyAccess.staffMember': 'a citizen is told the unit, supervision also the name',
  'StaffMember.caseload': 'each sees those citizens of it whom they may see',
  'StaffMember.tasks': 'each sees those tasks of it that they may see',
};

export interface Difference {
  /** `Citizen.contacts > ContactConnection.edges[0]` */
  at: string;
  coordinate: string;
  expected: string;
  answered: string;
}

/** Where an answer is not what it should be. */
export function differences(expected: Told | undefined, answered: Told, at = '', coordinate = ''): Difference[] {
  if (isThing(expected) && isThing(answered))
    return [...expected.fields].flatMap(([name, value]) => {
      const here = `${expected.type}.${name}`;
      const other = answered.fields.get(name) ?? null;
      if (here in TOLD_LESS) return [];
      if (here in LIVE && (value === null) === (other === null)) return [];
      return differences(value, other, `${at} > ${here}`, here);
    });
  if (isList(expected) && isList(answered) && expected.length === answered.length)
    return expected.flatMap((one, index) => differences(one, answered[index] ?? null, `${at}[${index}]`, coordinate));
  if ((expected ?? null) === (answered ?? null)) return [];
  return [{ at, coordinate, expected: brief(expected), answered: brief(answered) }];
}

const brief = (told: Told | undefined): string =>
  isList(told)
    ? `${told.length} of them`
    : isThing(told)
      ? `a ${told.type} ${told.id ?? ''}`
      : JSON.stringify(told ?? null);

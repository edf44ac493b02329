import { Chance } from './chance.ts';
import { idOf, organisationId } from './ids.ts';
import type { Traits } from './population.ts';

/** A stay in hospital that interventions keeps and for which plans has a transition. Days count back from the seed's day. */
export interface SeededStay {
  id: string;
  citizenId: string;
  hospitalId: string;
  hospitalKey: string;
  emergency: boolean;
  startedDaysAgo: number;
  /** Null while the stay runs. */
  endedDaysAgo: number | null;
}

const HOSPITALS = [
  'bispebjerg-frederiksberg',
  'pc-amager',
  'amager-hvidovre',
  'pc-koebenhavn',
  'rigshospitalet',
] as const;
/** Of the first coordinators' citizens these are in Bispebjerg now, so that every list on the first day shows somebody. */
const ALWAYS_ADMITTED = [4, 9, 17, 31, 42];
const chance = new Chance('hospital-stays');

/** All stays of one citizen, oldest first; the last one runs where `endedDaysAgo` is null. Nobody dies in a seed. */
export function hospitalStaysOf({ index, citizenId, mentallyIll }: Traits): SeededStay[] {
  const running = ALWAYS_ADMITTED.includes(index) || (index >= 50 && chance.happens(0.03, 'running', index));
  const earlier = Math.floor(chance.draw('earlier', index) ** 2 * (mentallyIll ? 6 : 4));
  const stays: SeededStay[] = [];
  for (let number = earlier; number > 0; number--) {
    const endedDaysAgo = number * 70 - chance.between(0, 50, 'ended', index, number);
    stays.push(
      stayOf(index, citizenId, number, {
        startedDaysAgo: endedDaysAgo + chance.between(0, 12, 'length', index, number),
        endedDaysAgo,
      }),
    );
  }
  if (running)
    stays.push(
      stayOf(index, citizenId, 0, { startedDaysAgo: chance.between(1, 9, 'since', index), endedDaysAgo: null }),
    );
  return stays;
}

function stayOf(
  index: number,
  citizenId: string,
  number: number,
  days: Pick<SeededStay, 'startedDaysAgo' | 'endedDaysAgo'>,
): SeededStay {
  const hospitalKey =
    ALWAYS_ADMITTED.includes(index) && number === 0 ? HOSPITALS[0] : chance.pick(HOSPITALS, 'at', index, number);
  return {
    id: idOf('hospital-stay', index, number),
    citizenId,
    hospitalKey,
    hospitalId: organisationId(hospitalKey),
    emergency: chance.happens(0.3, 'emergency', index, number),
    ...days,
  };
}

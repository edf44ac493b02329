import { readFileSync } from 'node:fs';
import type { House } from '@tvaers/contract/house';
import { HouseProblem } from '../house-problem.ts';
import { houseFolder } from '../project-folder.ts';

/** The house that runs in this folder. @throws HouseProblem when none does */
export function runningHouse(file = houseFolder(process.env).house): House {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as House;
  } catch (cause) {
    throw new HouseProblem('The house is not running here: start it with npm start and run the command again.', {
      cause,
    });
  }
}

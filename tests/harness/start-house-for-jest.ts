import { type HouseProcess, startHouse } from './house-process.ts';

declare global {
  /** The house all tests of this run share; known to set-up and tear-down only. */
  var tvaersHouse: HouseProcess | undefined;
}

/** Tests find the house through the file it writes, in TVAERS_HOUSE. One that runs already is taken when it is named there. */
export default async function startHouseForJest(): Promise<void> {
  if (process.env.TVAERS_HOUSE) return;
  globalThis.tvaersHouse = await startHouse();
  process.env.TVAERS_HOUSE = globalThis.tvaersHouse.file;
}

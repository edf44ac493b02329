/** Stops the house that start-house-for-jest.ts started; one that ran before is left alone. */
export default async function stopHouseForJest(): Promise<void> {
  await globalThis.tvaersHouse?.stop();
}

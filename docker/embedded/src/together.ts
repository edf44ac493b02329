/**
 * Does several things at the same time. When one fails, the others are told through their signal and waited for, so that
 * nothing is still at work when the failure is heard of.
 */
export async function together<Results extends unknown[]>(
  signal: AbortSignal,
  ...works: { [Index in keyof Results]: (signal: AbortSignal) => Promise<Results[Index]> }
): Promise<Results> {
  const failed = new AbortController();
  const either = AbortSignal.any([signal, failed.signal]);
  let first: { reason: unknown } | undefined;
  const results = await Promise.all(
    works.map((work) =>
      work(either).catch((reason: unknown) => {
        first ??= { reason };
        failed.abort(reason);
      }),
    ),
  );
  if (first) throw first.reason;
  return results as Results;
}

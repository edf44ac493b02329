const TIMEOUT_MILLISECONDS = 1_000;

/** Whether something at this address says that all is well. */
export async function answers(address: string): Promise<boolean> {
  try {
    const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}

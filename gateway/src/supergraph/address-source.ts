import { MAX_SUPERGRAPH_BYTES, type SupergraphSource, tooLarge } from './supergraph-source.ts';

const TIMEOUT_MILLISECONDS = 10_000;

async function boundedText({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_SUPERGRAPH_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** An address that answers the graph as text, such as a registry's. Follows no redirect. */
export function addressSource(url: string): SupergraphSource {
  let given: string | undefined;
  let tag: string | null = null;
  return {
    place: url,
    async read() {
      const response = await fetch(url, {
        redirect: 'error',
        headers: { accept: 'text/plain, application/graphql', ...(tag && { 'if-none-match': tag }) },
        signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
      });
      if (response.status !== 200) {
        await response.body?.cancel();
        if (response.status === 304) return null;
        throw new Error(`${url} answered with status ${response.status}`);
      }
      const text = await boundedText(response);
      tag = response.headers.get('etag');
      if (text === given) return null;
      given = text;
      return text;
    },
  };
}

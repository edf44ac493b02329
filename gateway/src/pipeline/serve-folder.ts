import { readPageFile } from '../pages/read-page-file.ts';
import { answer, answerJson } from './answer.ts';
import type { Exchange, Step } from './exchange.ts';
import { Refusal } from './refusal.ts';

export interface ServedFolder {
  /** Path it is served under, without a slash at the end. */
  prefix: string;
  folder: string;
  contentSecurityPolicy: string;
  /** Answers `config.json`: what the pages need to know of this house. */
  config: Readonly<Record<string, unknown>>;
}

/** Built files carry a hash of their content in their name, so a browser may keep them. */
const FOR_EVER = 'public, max-age=31536000, immutable';

function refuseUnbuilt({ prefix }: ServedFolder): never {
  throw new Refusal(404, 'BAD_REQUEST', `${prefix} has not been built yet: run \`npm start\`, which builds it.`);
}

/**
 * Serves the built files of a single-page application: what is not a file is a view of it, and gets its one page, so that
 * an address can be opened again and sent to a colleague.
 */
export function serveFolder(served: ServedFolder): Step {
  const { prefix, folder, contentSecurityPolicy, config } = served;

  async function answerFile(exchange: Exchange, path: string): Promise<boolean> {
    const file = await readPageFile(folder, path);
    if (!file) return false;
    const isPage = file.mediaType.startsWith('text/html');
    answer(exchange, file.bytes, {
      headers: {
        'content-type': file.mediaType,
        ...(path.startsWith('/assets/') && { 'cache-control': FOR_EVER }),
        ...(isPage && { 'content-security-policy': contentSecurityPolicy }),
      },
    });
    return true;
  }

  return async (exchange) => {
    const { path, search, request, response } = exchange;
    if (path === prefix) return void response.writeHead(308, { location: `${prefix}/${search}` }).end();
    if (!path.startsWith(`${prefix}/`)) return;
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      throw new Refusal(405, 'BAD_REQUEST', 'Pages are only read.', { allow: 'GET, HEAD' });
    }
    const below = path.slice(prefix.length);
    if (below === '/config.json') return answerJson(exchange, config);
    if (await answerFile(exchange, below === '/' ? '/index.html' : below)) return;
    const isView = !/\.\w+$/.test(below);
    if (isView && (await answerFile(exchange, '/index.html'))) return;
    if (isView) refuseUnbuilt(served);
    throw new Refusal(404, 'BAD_REQUEST', 'There is no such file.');
  };
}

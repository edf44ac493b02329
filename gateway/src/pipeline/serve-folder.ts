import { pagePolicy } from '../pages/content-security.ts';
import { notBuiltPage } from '../pages/not-built-page.ts';
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

/** For people, who came here by a link of ours, and not for programs. */
function answerNotBuilt(exchange: Exchange, { prefix }: ServedFolder): void {
  answer(exchange, notBuiltPage(prefix), {
    status: 404,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': pagePolicy },
  });
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

  /** Below the prefix: a file, else the one page for every view. */
  async function answerBelow(exchange: Exchange, below: string): Promise<void> {
    if (await answerFile(exchange, below === '/' ? '/index.html' : below)) return;
    if (/\.\w+$/.test(below)) throw new Refusal(404, 'BAD_REQUEST', 'There is no such file.');
    if (!(await answerFile(exchange, '/index.html'))) answerNotBuilt(exchange, served);
  }

  return async (exchange) => {
    const { path, search, request, response } = exchange;
    if (path !== prefix && !path.startsWith(`${prefix}/`)) return;
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      throw new Refusal(405, 'BAD_REQUEST', 'Pages are only read.', { allow: 'GET, HEAD' });
    }
    if (path === prefix) response.writeHead(308, { location: `${prefix}/${search}` }).end();
    else if (path === `${prefix}/config.json`) answerJson(exchange, config);
    else await answerBelow(exchange, path.slice(prefix.length));
  };
}

import { hashOfDocument, withoutAlgorithm } from '../documents/document-hash.ts';
import type { TrustedDocuments } from '../documents/trusted-documents.ts';
import type { Exchange, Step } from './exchange.ts';
import { Refusal } from './refusal.ts';

/** Documents of their own build alone, or any, for apps without the scope `document:any`. */
export type DocumentsTaken = 'trusted' | 'any';

type Request = Record<string, unknown>;

const isRecord = (value: unknown): value is Request =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

/** What a request says about its document, by POST or GET. */
function requestOf({ body, search }: Exchange): Request {
  if (body) return body;
  const query = new URLSearchParams(search);
  return { ...Object.fromEntries(query), extensions: parsed(query.get('extensions')) };
}

/** The hash by which a document is named: GraphQL over HTTP's `documentId`, or the extension that Apollo's clients send. */
function hashIn({ documentId, extensions }: Request): string | null {
  const persisted = isRecord(extensions) && isRecord(extensions.persistedQuery) ? extensions.persistedQuery : {};
  const hash = documentId ?? persisted.sha256Hash;
  return typeof hash === 'string' ? withoutAlgorithm(hash) : null;
}

/** Lets the rest of the way see the text, and nothing of how it was named. */
function putText(exchange: Exchange, text: string): void {
  if (exchange.body) {
    const { documentId: _, extensions: __, ...rest } = exchange.body;
    exchange.body = { ...rest, query: text };
    return;
  }
  const query = new URLSearchParams(exchange.search);
  query.delete('documentId');
  query.delete('extensions');
  query.set('query', text);
  exchange.search = `?${query}`;
}

const required = () =>
  new Refusal(
    400,
    'PERSISTED_QUERY_REQUIRED',
    'Send the hash of a document that this app was built with; its build publishes them.',
  );

/** The text that a hash stands for. Beside a hash, an app that may run any document can send a text we do not know. */
function textOf(hash: string, sent: string | null, known: string | undefined, mayBeAny: boolean): string {
  if (sent !== null && hashOfDocument(sent) !== hash)
    throw new Refusal(400, 'BAD_REQUEST', 'The hash is not that of the document beside it.');
  const text = known ?? (mayBeAny ? sent : null);
  if (text !== null) return text;
  throw mayBeAny ? new Refusal(400, 'PERSISTED_QUERY_NOT_FOUND') : required();
}

/**
 * Finds the text of a document that is named by its hash. An app without the scope `document:any` gets nothing else run:
 * not a text of its own, not the document of another app. Open mode has no apps and takes any.
 */
export const takeDocument =
  (documents: TrustedDocuments, taken: DocumentsTaken): Step =>
  (exchange) => {
    const { app } = exchange;
    const request = requestOf(exchange);
    const hash = hashIn(request);
    const mayBeAny = taken === 'any' || app === null || app.scopes.has('document:any');
    if (hash === null) {
      if (!mayBeAny) throw required();
      return;
    }
    const sent = typeof request.query === 'string' ? request.query : null;
    putText(exchange, textOf(hash, sent, documents.find(app?.name ?? null, hash), mayBeAny));
  };

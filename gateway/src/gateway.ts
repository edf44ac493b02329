import type { Logger } from '@tvaers/kit/runtime/logger';
import type { GatewayConfig } from './config.ts';
import type { TrustedDocuments } from './documents/trusted-documents.ts';
import { servedFolders } from './pages/served-folders.ts';
import type { PartStatus } from './pages/watch-parts.ts';
import { agreeOnMediaType } from './pipeline/agree-on-media-type.ts';
import { allowOrigins } from './pipeline/allow-origins.ts';
import { answerHealth } from './pipeline/answer-health.ts';
import { answerStatus } from './pipeline/answer-status.ts';
import { authenticate } from './pipeline/authenticate.ts';
import type { Step } from './pipeline/exchange.ts';
import { execute } from './pipeline/execute.ts';
import { giveCorrelationId } from './pipeline/give-correlation-id.ts';
import { limitRate } from './pipeline/limit-rate.ts';
import { limitTokens } from './pipeline/limit-tokens.ts';
import { logAccess } from './pipeline/log-access.ts';
import { onlyGraphql } from './pipeline/only-graphql.ts';
import { preventCsrf } from './pipeline/prevent-csrf.ts';
import { readJsonBody } from './pipeline/read-json-body.ts';
import { secureHeaders } from './pipeline/secure-headers.ts';
import { serveFolder } from './pipeline/serve-folder.ts';
import { serveStartPage } from './pipeline/serve-start-page.ts';
import { takeDocument } from './pipeline/take-document.ts';
import { takeEmergencyGrant } from './pipeline/take-emergency-grant.ts';
import { takeTurns } from './pipeline/take-turns.ts';
import { type RequestWatch, watchRequest } from './pipeline/watch-request.ts';
import type { HotOperations } from './rehearsal/hot-operations.ts';
import type { IssuerKeys } from './sign-in/issuer-keys.ts';
import { tokenVerifier } from './sign-in/token-verifier.ts';
import type { ServedGraph } from './supergraph/serve-graph.ts';

export interface GatewayParts {
  graph: Pick<ServedGraph, 'during' | 'status'>;
  noteOperation: HotOperations['note'];
  logger: Logger;
  watch: RequestWatch;
  /** Null in open mode. */
  keys: IssuerKeys | null;
  documents: TrustedDocuments;
  isReady: () => boolean;
  statuses: () => readonly PartStatus[];
}

/** Who asks, whether not too fast, and with what emergency access. */
const knownPeople = ({ signIn, rates }: GatewayConfig, keys: IssuerKeys | null): Step[] =>
  signIn && keys
    ? [authenticate(tokenVerifier(signIn.identity, keys)), limitRate(rates), takeEmergencyGrant(signIn.emergencyKeys)]
    : [];

/** What every request goes through, top to bottom; a step that answers is the last one it sees. */
export const gatewaySteps = (
  config: GatewayConfig,
  { graph, noteOperation, logger, watch, keys, documents, isReady, statuses }: GatewayParts,
): Step[] => [
  giveCorrelationId(logger), // first, so that whatever happens next can be found again
  logAccess(watch.nameOf),
  watchRequest(watch),
  secureHeaders, //             before anything may answer
  allowOrigins(config.corsOrigins),
  answerHealth(isReady),
  answerStatus(statuses, graph.status),
  serveStartPage,
  ...servedFolders(config, documents).map(serveFolder),
  onlyGraphql, //               from here on only GraphQL
  preventCsrf,
  agreeOnMediaType,
  ...knownPeople(config, keys), // before the body: strangers cost nothing
  readJsonBody(config.maxBodyBytes),
  takeTurns(watch.figures), //   what is under way goes first; a slow sender holds no turn
  takeDocument(documents, config.documents.taken), // from here on a text, whoever sent a hash
  limitTokens(config.limits.maxTokens), // before parsing: deep nesting fells a parser
  // parse, validate, size, scopes, plan, ask the sectors, join, mask errors
  execute(graph.during, config.deadlines.operation, noteOperation),
];

import type { RouteTools } from '@tvaers/kit/graphql/subgraph-server';
import type { HttpAnswer, HttpRequest, Route } from '@tvaers/kit/runtime/http-server';
import type { VerifyToken } from '../sign-in/machine-token.ts';
import { type Answer, acknowledgement } from './acknowledgement.ts';
import { cannotBeKept } from './cannot-be-kept.ts';
import { type FhirResource, type MessageBundle, readMessageBundle } from './fhir-bundle.ts';
import { fhirAnswer, refusal } from './medcom-answers.ts';
import { admitBearer } from './medcom-bearer.ts';
import { unkeepable } from './message-issue.ts';
import { readNotification } from './read-notification.ts';
import { receiveMessage } from './receive-message.ts';

/** An example message has 20 kB; the rest is room for narratives. */
const LARGEST_MESSAGE = 2 * 1024 * 1024;
const MEDIA_TYPES = ['application/fhir+json', 'application/json'];

/** `POST /medcom/messages`: hospitals' notices come in here, one message bundle at a time, from a machine with a token. */
export const medcomRoute =
  (verify: VerifyToken) =>
  ({ run }: Pick<RouteTools, 'run'>): Route => ({
    methods: ['POST'],
    path: '/medcom/messages',
    bodyLimit: LARGEST_MESSAGE,
    handle: (request) => deliver(request, verify, run),
  });

async function deliver(request: HttpRequest, verify: VerifyToken, run: RouteTools['run']): Promise<HttpAnswer> {
  const bearer = await admitBearer(request, verify);
  if ('refused' in bearer) return bearer.refused;
  const mediaType = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (!MEDIA_TYPES.includes(mediaType))
    return refusal(415, 'not-supported', 'Send beskeden som JSON (application/fhir+json). XML modtages ikke her.');

  const raw = request.body.toString().replace(/^\uFEFF/, '');
  const bundle = readMessageBundle(parse(raw));
  if (!bundle)
    return refusal(
      400,
      'structure',
      'Det er ikke en FHIR-besked: en Bundle af typen message med en MessageHeader, der har et id.',
    );
  const read = readNotification(bundle);
  if ('issues' in read) {
    request.logger.info(
      { issues: read.issues.map(({ code, expression }) => `${code} ${expression}`) },
      'refused a message',
    );
    return answerWith(200, bundle, { code: 'fatal-error', issues: read.issues.map(asError) });
  }
  // No person asks: which citizen it is about is found out by the message's number, past what a viewer may see.
  const start = {
    ...{ viewer: bearer.viewer, system: true },
    ...{ operation: 'DeliverMessage', correlationId: request.correlationId },
  };
  try {
    const message = { bundle, notification: read.notification, raw };
    return fhirAnswer(200, await run(start, (context) => receiveMessage(context, message)));
  } catch (err) {
    request.logger.error({ err }, 'could not take a message in');
    return unkept(bundle, err);
  }
}

/** Nothing of it is kept, so the hospital has to keep it: until it is put right, or for a while. */
function unkept(bundle: MessageBundle, fault: unknown): HttpAnswer {
  if (cannotBeKept(fault)) return answerWith(200, bundle, { code: 'fatal-error', issues: [asError(unkeepable())] });
  const text = 'Beskeden kunne ikke gemmes lige nu. Send den igen om lidt.';
  return answerWith(503, bundle, { code: 'transient-error', issues: [asError({ code: 'transient', text })] });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const asError = <Issue extends object>(issue: Issue) => ({ severity: 'error' as const, ...issue });

function answerWith(status: number, bundle: MessageBundle, answer: Omit<Answer, 'now'>): HttpAnswer {
  const resource: FhirResource = acknowledgement(bundle, { ...answer, now: new Date() });
  return fhirAnswer(status, JSON.stringify(resource));
}

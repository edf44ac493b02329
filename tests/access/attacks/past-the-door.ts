import { randomUUID } from 'node:crypto';
import { HEADERS } from '@tvaers/contract/headers';
import type { SubgraphName } from '@tvaers/contract/subgraph-names';
import type { Viewer } from '@tvaers/contract/viewer';
import { signViewerEnvelope } from '@tvaers/contract/viewer-envelope';
import { house } from '../../harness/house.ts';
import { gatewayKeyOf } from '../../harness/house-databases.ts';
import { tokenOf } from '../../harness/token.ts';
import type { Call } from './call-of.ts';
import type { RawAnswer } from './raw-answer.ts';

/** Who a token of the house stands for, as the gateway would vouch for them. */
export async function viewerOfPerson(username: string): Promise<Viewer> {
  const [, payload = ''] = (await tokenOf(username)).split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, string | null>;
  return {
    subject: claims.sub,
    name: claims.name ?? '',
    role: claims.role,
    organisationId: claims.organisation ?? null,
    purpose: claims.purpose,
    staffMemberId: claims.staff_member_id ?? null,
    citizenId: claims.citizen_id ?? null,
  } as Viewer;
}

/** Asks a sector as only the gateway could, whose key the test takes from the folder of the house. */
export async function askSector(name: SubgraphName, viewer: Viewer, { document, variables }: Call): Promise<RawAnswer> {
  const body = JSON.stringify({ query: document, variables });
  const correlationId = randomUUID();
  const key = gatewayKeyOf(process.env.TVAERS_HOUSE ?? '');
  const envelope = signViewerEnvelope(key, { viewer, audience: name, operation: 'Attack', correlationId, body });
  const response = await fetch(house().subgraphs[name].graphql, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [HEADERS.viewer]: envelope, [HEADERS.correlationId]: correlationId },
    body,
  });
  return { status: response.status, headers: response.headers, text: await response.text(), correlationId };
}

/** Asks a sector for entities by id, as the gateway does when it joins answers. */
export const entityCall = (type: string, ids: readonly string[]): Call => ({
  document: `query Attack($of: [_Any!]!) { _entities(representations: $of) { __typename ... on ${type} { id } } }`,
  variables: { of: ids.map((id) => ({ __typename: type, id })) },
});

import { citizenId, organisationId } from '@tvaers/kit/seeding/ids';
import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';
import request, { type Response } from 'supertest';
import { interventionsSubgraph } from '../src/interventions-subgraph.ts';
import { CPR_SYSTEM } from '../src/medcom/person-number.ts';
import { machineTokens } from '../src/sign-in/machine-token.ts';
import { BISPEBJERG, PERSON } from './hospital-course.ts';

const ISSUER = 'https://identity.test';

/** The person of the messages, as citizens knows them. */
export const BRUNO = citizenId(1);
export const HOSPITAL = organisationId('bispebjerg-frederiksberg');

interface Introduction {
  livingSituation?: string | null;
  citizen?: string;
  /** A CPR number. */
  number?: string | undefined;
}

export interface StayRow {
  id: string;
  state: string;
  class: string;
  startedAt: string;
  endedAt: string | null;
  leaveFrom: string | null;
  hospitalName: string;
  hospital: { id: string } | null;
  dischargedWithoutHome: boolean | null;
}

/** The subgraph with a machine that delivers messages, a hospital it knows, and Bruno. */
export async function startHospital() {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), alg: 'ES256', kid: 'test' }] });
  const rules = { issuer: ISSUER, audience: 'tvaers', algorithms: ['ES256'], keys };
  const subgraph: TestSubgraph = await testSubgraph(interventionsSubgraph(machineTokens(rules)));

  const tokenWith = (claims: object = {}, { audience = 'tvaers', expires = '1h', issuer = ISSUER } = {}) =>
    new SignJWT({ role: 'medcom', purpose: 'systemJob', name: 'MedCom', ...claims })
      .setProtectedHeader({ alg: 'ES256', kid: 'test' })
      .setSubject('medcom')
      .setIssuer(issuer)
      .setAudience(audience)
      .setExpirationTime(expires)
      .sign(privateKey);
  const machineToken = await tokenWith();

  return {
    subgraph,
    tokenWith,

    /** Sends a body as the machine does. */
    async send(body: string | object, headers: Record<string, string> = {}): Promise<Response> {
      return request(subgraph.http)
        .post('/medcom/messages')
        .set({ authorization: `Bearer ${machineToken}`, 'content-type': 'application/fhir+json', ...headers })
        .send(typeof body === 'string' ? body : JSON.stringify(body));
    },

    /** What citizens and staff would have told: a citizen with a number, and the hospital with its SOR code. */
    async introduce({
      livingSituation = 'SHELTER',
      citizen = BRUNO,
      number = PERSON[0]?.value,
    }: Introduction = {}): Promise<void> {
      await subgraph.sql(
        `WITH person AS (
           INSERT INTO known_citizen (citizen_id, living_situation, living_situation_at) VALUES ($1, $2, now())
         ), numbered AS (
           INSERT INTO known_identifier (identifier, citizen_id, data_class) VALUES ($3, $1, 'identity')
         ), enrolled AS (
           INSERT INTO known_enrolment (enrolment_id, citizen_id, state, heard_at) VALUES (gen_random_uuid(), $1, 'ACTIVE', now())
         )
         INSERT INTO known_organisation (organisation_id, sor_id, name, valid_from, heard_at)
         VALUES ($4, $5, 'Bispebjerg og Frederiksberg Hospital', '2007-01-01', now()) ON CONFLICT DO NOTHING`,
        [citizen, livingSituation, `${CPR_SYSTEM}|${number}`, HOSPITAL, BISPEBJERG.sorId],
      );
    },

    /** Forgets all messages, stays and people. */
    async forget(): Promise<void> {
      const tables = [
        ...['outbox', 'idempotency_key', 'unmatched_message', 'medcom_message', 'hospital_stay', 'known_citizen'],
        ...['known_identifier', 'known_enrolment', 'known_organisation'],
      ];
      await subgraph.sql(tables.map((table) => `DELETE FROM ${table}`).join(';'));
    },

    /** A citizen's stays as a coordinator sees them, newest first. */
    async staysOf(id: string = BRUNO): Promise<StayRow[]> {
      const { data, errors } = await subgraph.ask<{ _entities: { hospitalStays: { edges: { node: StayRow }[] } }[] }>({
        query: `query Stays($of: [_Any!]!) { _entities(representations: $of) { ... on Citizen { hospitalStays { edges { node {
          id state class startedAt endedAt leaveFrom hospitalName hospital { id } dischargedWithoutHome } } } } } }`,
        variables: { of: [{ __typename: 'Citizen', id }] },
        as: viewerOf('coordinator'),
      });
      if (errors) throw new Error(JSON.stringify(errors));
      return data._entities[0]?.hospitalStays.edges.map(({ node }) => node) ?? [];
    },

    close: () => subgraph.close(),
  };
}

export type Hospital = Awaited<ReturnType<typeof startHospital>>;

interface FhirAnswer {
  entry: { resource: Record<string, unknown> }[];
}

/** Code and reasons of an Acknowledgement. */
export function outcomeOf({ body }: Response): { code: string; answers: string; reasons: string[] } {
  const { entry } = body as FhirAnswer;
  const find = (type: string) => entry.find(({ resource }) => resource.resourceType === type)?.resource;
  const response = find('MessageHeader')?.response as { code: string; identifier: string };
  const issues = (find('OperationOutcome')?.issue ?? []) as { diagnostics: string }[];
  return { code: response.code, answers: response.identifier, reasons: issues.map(({ diagnostics }) => diagnostics) };
}

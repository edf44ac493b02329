import request from 'supertest';
import { composeMessage } from '../src/medcom/compose-message.ts';
import { type Hospital, outcomeOf, startHospital } from './hospital.ts';
import { BISPEBJERG, tells } from './hospital-course.ts';

const message = composeMessage(tells.admitted());

describe('the door for hospitals’ messages', () => {
  let hospital: Hospital;
  beforeAll(async () => {
    hospital = await startHospital();
  });
  afterAll(() => hospital.close());

  it('answers an accepted message with an Acknowledgement in FHIR’s own media type', async () => {
    const answer = await hospital.send(message);
    expect([answer.status, answer.type]).toEqual([200, 'application/fhir+json']);
    expect(outcomeOf(answer)).toEqual({ code: 'ok', answers: 'STIN', reasons: [] });
  });

  it('takes plain JSON as well, with any parameters and with a byte order mark', async () => {
    for (const type of ['application/json', 'application/fhir+json; charset=utf-8; fhirVersion=4.0'])
      expect((await hospital.send(`\uFEFF${JSON.stringify(message)}`, { 'content-type': type })).status).toBe(200);
  });

  it('asks for a token before it looks at anything else', async () => {
    const bare = await request(hospital.subgraph.http).post('/medcom/messages').send('<xml/>');
    expect([bare.status, bare.body.resourceType, bare.headers['www-authenticate']]).toEqual([
      401,
      'OperationOutcome',
      'Bearer',
    ]);
  });

  it.each<[string, Parameters<Hospital['tokenWith']>]>([
    ['for another audience', [{}, { audience: 'somebody-else' }]],
    ['of another issuer', [{}, { issuer: 'https://elsewhere.test' }]],
    ['that has run out', [{}, { expires: '-1h' }]],
  ])('knows nobody by a token %s', async (_what, claims) => {
    const authorization = `Bearer ${await hospital.tokenWith(...claims)}`;
    expect((await hospital.send(message, { authorization })).status).toBe(401);
  });

  it.each(['Bearer not.a.token', 'Basic abc', 'Bearer ', 'Bearer eyJhbGciOiJub25lIn0.e30.'])(
    'knows nobody by »%s«',
    async (authorization) => {
      expect((await hospital.send(message, { authorization })).status).toBe(401);
    },
  );

  it('is not for people, whatever their role', async () => {
    for (const claims of [
      { role: 'coordinator', purpose: 'coordination' },
      { role: 'operator' },
      { role: 'medcom', purpose: 'treatment' },
    ]) {
      const authorization = `Bearer ${await hospital.tokenWith(claims)}`;
      expect((await hospital.send(message, { authorization })).status).toBe(403);
    }
  });

  it.each(['application/fhir+xml', 'text/xml', 'text/plain', ''])('does not read »%s«', async (type) => {
    const answer = await hospital.send('<Bundle/>', { 'content-type': type });
    expect([answer.status, answer.body.resourceType]).toEqual([415, 'OperationOutcome']);
  });

  it.each([
    ['no JSON', '{"resourceType":'],
    ['nothing', ''],
    ['a bundle of another kind', { resourceType: 'Bundle', type: 'collection' }],
    ['a message without a header', { resourceType: 'Bundle', type: 'message', entry: [] }],
    ['very deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
  ])('has nothing to acknowledge in %s', async (_what, body) => {
    const answer = await hospital.send(body);
    expect([answer.status, answer.body.resourceType]).toEqual([400, 'OperationOutcome']);
  });

  it('takes two megabytes and no more', async () => {
    const large = { ...message, text: 'x'.repeat(2_000_000) };
    expect((await hospital.send(large)).status).toBe(200);
    expect((await hospital.send({ ...message, text: 'x'.repeat(2_100_000) })).status).toBe(413);
  });

  it('only opens to POST', async () => {
    expect((await request(hospital.subgraph.http).get('/medcom/messages')).status).toBe(405);
  });

  it('refuses a message that cannot be right, says why, and keeps nothing of it', async () => {
    const answer = await hospital.send(
      composeMessage({ ...tells.discharged(), messageId: 'wrong', end: '2026-10-01T08:00:00+01:00' }),
    );
    expect(answer.status).toBe(200);
    expect(outcomeOf(answer)).toEqual({
      code: 'fatal-error',
      answers: 'wrong',
      reasons: [expect.stringContaining('slutter, før det begynder')],
    });
    expect(await hospital.subgraph.sql(`SELECT 1 FROM medcom_message WHERE message_id = 'wrong'`)).toEqual([]);
  });

  it('asks for the message again when it could not be kept', async () => {
    await hospital.subgraph.sql('ALTER TABLE medcom_message RENAME TO gone');
    const answer = await hospital.send(composeMessage({ ...tells.admitted(), messageId: 'later' }));
    await hospital.subgraph.sql('ALTER TABLE gone RENAME TO medcom_message');
    expect([answer.status, outcomeOf(answer).code]).toEqual([503, 'transient-error']);
    expect((await hospital.send(composeMessage({ ...tells.admitted(), messageId: 'later' }))).status).toBe(200);
  });

  it('refuses for good what the database will never keep, says what to do, and keeps what it had accepted', async () => {
    const { sql } = hospital.subgraph;
    await hospital.introduce();
    const kept = () => sql('SELECT message_id, acknowledgement FROM medcom_message ORDER BY message_id');
    const before = await kept();
    const hospitalOf = (length: number) => ({ ...BISPEBJERG, name: 'x'.repeat(length) });
    const wrongItself = composeMessage({ ...tells.discharged(), messageId: 'wrong-itself' });
    const wrongStay = composeMessage({ ...tells.discharged(), messageId: 'stay', hospital: hospitalOf(300) });
    await sql(`ALTER TABLE medcom_message ALTER COLUMN message_id TYPE varchar(8)`);
    await sql(`ALTER TABLE hospital_stay ALTER COLUMN hospital_name TYPE varchar(200)`);
    const answers = [await hospital.send(wrongItself), await hospital.send(wrongStay)];
    await sql(`ALTER TABLE medcom_message ALTER COLUMN message_id TYPE text`);
    await sql(`ALTER TABLE hospital_stay ALTER COLUMN hospital_name TYPE text`);
    for (const answer of answers) {
      expect([answer.status, outcomeOf(answer).code]).toEqual([200, 'fatal-error']);
      expect(outcomeOf(answer).reasons).toEqual([expect.stringContaining('ret værdien, og send den så igen')]);
    }
    expect(await kept()).toEqual(before);
    // A new try gets a new verdict, not the old one.
    expect(outcomeOf(await hospital.send(wrongItself)).code).toBe('ok');
  });

  it('never logs who a message is about', async () => {
    await hospital.send(message);
    expect(hospital.subgraph.logs.text()).not.toMatch(/2509479989|Elmer/);
  });
});

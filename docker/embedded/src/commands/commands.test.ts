import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT } from '../project-folder.ts';

interface Heard {
  path: string | undefined;
  body: string;
  authorization: string | undefined;
}

/** Stands for the identity provider and for the interventions subgraph. */
const answer = (path: string | undefined, body: string): { status: number; json: object } => {
  if (path === '/development/token') {
    const { username, purpose } = JSON.parse(body) as { username: string; purpose?: string };
    if (username === 'nobody') return { status: 400, json: { error: 'Nobody is called "nobody".' } };
    return { status: 200, json: { access_token: `token-of-${username}-${purpose}` } };
  }
  const code = body.includes('bad') ? 'fatal-error' : 'ok';
  const outcome = { resourceType: 'OperationOutcome', issue: [{ diagnostics: 'no such hospital' }] };
  return {
    status: 200,
    json: { entry: [{ resource: { resourceType: 'MessageHeader', response: { code } } }, { resource: outcome }] },
  };
};

describe('the commands around a running house', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tvaers-commands-'));
  const heard: Heard[] = [];
  let server: Server;

  beforeAll(async () => {
    server = createServer(async (request, response) => {
      const body = Buffer.concat(await request.toArray()).toString();
      heard.push({ path: request.url, body, authorization: request.headers.authorization });
      const { status, json } = answer(request.url, body);
      response.writeHead(status).end(JSON.stringify(json));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
    const house = { identity: { issuer: url }, medcom: { messages: `${url}/medcom/messages` } };
    writeFileSync(join(folder, 'house.json'), JSON.stringify(house));
    writeFileSync(join(folder, 'good.json'), '{"good":1}');
    writeFileSync(join(folder, 'bad.json'), '{"bad":1}');
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  const run = (command: string, args: string[], house = folder) =>
    new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
      const file = join(import.meta.dirname, `${command}.ts`);
      const environment = { ...process.env, TVAERS_FOLDER: house, INIT_CWD: folder };
      const options = { cwd: PROJECT, env: environment };
      execFile(process.execPath, ['--import', 'tsx', file, ...args], options, (error, stdout, stderr) =>
        resolve({ code: error ? error.code : 0, stdout, stderr }),
      );
    });

  it('print a token and nothing else', async () => {
    const token = await run('token', ['karen', 'coordination']);
    expect(token).toEqual({ code: 0, stdout: 'token-of-karen-coordination\n', stderr: '' });
  });

  it('say on stderr why there is no token', async () => {
    expect(await run('token', ['nobody'])).toEqual({ code: 1, stdout: '', stderr: 'Nobody is called "nobody".\n' });
    expect(await run('token', [])).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/^Say who/) });
    expect(await run('token', ['karen'], join(folder, 'elsewhere'))).toEqual({
      code: 1,
      stdout: '',
      stderr: 'The house is not running here: start it with npm start and run the command again.\n',
    });
  });

  it('say how events that were put aside are asked for, before they reach for any database', async () => {
    for (const args of [['retrie'], ['retry', 'no-id']])
      expect(await run('events-parked', args)).toMatchObject({
        code: 1,
        stdout: '',
        stderr: expect.stringContaining('-- retry [ID'),
      });
  });

  it('deliver messages as the machine, in the order given, and tell what became of each', async () => {
    expect(await run('medcom-ingest', ['good.json'])).toEqual({
      ...{ code: 0, stderr: '', stdout: 'accepted  good.json\n1 accepted, 0 refused\n' },
    });
    expect(heard.at(-1)).toEqual({
      path: '/medcom/messages',
      body: '{"good":1}',
      authorization: 'Bearer token-of-medcom-undefined',
    });
    const mixed = await run('medcom-ingest', ['bad.json', 'gone.json', join(folder, 'good.json')]);
    expect(mixed.code).toBe(1);
    expect(mixed.stdout.split('\n')).toEqual([
      'refused   bad.json: no such hospital',
      'refused   gone.json: the file cannot be read (ENOENT)',
      `accepted  ${join(folder, 'good.json')}`,
      '1 accepted, 2 refused',
      '',
    ]);
  });
});

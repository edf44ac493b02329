import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { house } from '../../harness/house.ts';
import { tokenOf } from '../../harness/token.ts';
import { graph } from './api-graph.ts';
import { caseloadOf } from './caseloads.ts';
import { logs } from './log-lines.ts';
import { KAREN } from './people.ts';
import { rawAnswer } from './raw-answer.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

const sources = (folder: string): { file: string; text: string }[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /[.](tsx?|js|html)$/.test(file) && !/[.]test[.]/.test(file))
    .map((file) => ({ file: join(folder, file), text: readFileSync(join(ROOT, folder, file), 'utf8') }));

describe('ways by which data could leave that the house does not have', () => {
  it('I04: there is no subscription to keep open', () => {
    expect(graph.getSubscriptionType()).toBeUndefined();
  });

  it.each(['/graphql', '/', '/subscriptions'])('I04: an upgrade to a WebSocket at %s is not taken', async (path) => {
    const { hostname, port } = new URL(house().gateway.url);
    const outcome = await new Promise<string>((resolve, reject) => {
      const headers = {
        ...{ connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13' },
        ...{
          'sec-websocket-key': Buffer.alloc(16).toString('base64'),
          'sec-websocket-protocol': 'graphql-transport-ws',
        },
      };
      const asked = request({ hostname, port, path, headers });
      asked.on('upgrade', (_answer, socket) => {
        socket.destroy();
        resolve('upgraded');
      });
      asked.on('response', (answer) => {
        answer.resume();
        resolve('answered');
      });
      asked.on('error', (error) => (/hang up|ECONNRESET/.test(String(error)) ? resolve('closed') : reject(error)));
      asked.end();
    });
    expect(outcome).not.toBe('upgraded');
  });

  it('I04: a client that wants a stream of events gets one answer and not a stream', async () => {
    const call = { document: '{ viewer { role } }', variables: {} };
    const { headers } = await rawAnswer(call, { as: KAREN, headers: { accept: 'text/event-stream' } });
    expect(headers.get('content-type')).not.toContain('event-stream');
  });

  it('Z21: nothing is sent to anybody: no mail, no message to a phone, no push, no call of a webhook', () => {
    const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, unknown>;
    };
    const packages = Object.keys(lock.packages).map((path) => path.replace(/^.*node_modules\//, ''));
    expect(packages.length).toBeGreaterThan(300);
    expect(
      packages.filter((name) => /^(nodemailer|web-push|twilio|@sendgrid\/.*|mailgun.*|emailjs|sendmail)$/.test(name)),
    ).toEqual([]);
  });

  it('Z22: no front-end keeps anything beyond its tab: no store, no worker, no cache of its own', () => {
    const code = ['clients/kit/src', 'clients/koordinator/src', 'clients/borger/src', 'gateway/playground/src'].flatMap(
      sources,
    );
    expect(code.length).toBeGreaterThan(50);
    const kept = code.filter(({ text }) =>
      /localStorage|indexedDB|serviceWorker|caches\.open|document\.cookie/.test(text),
    );
    expect(kept.map(({ file }) => file)).toEqual([]);
  });

  it.each(['koordinator', 'borger'] as const)(
    'Z22: the built pages of %s register no worker and open no database',
    async (name) => {
      const page = await (await fetch(house().clients[name])).text();
      const scripts = [...page.matchAll(/(?:src|href)="([^"]+[.]js)"/g)].map(
        ([, path]) => new URL(path ?? '', house().clients[name]),
      );
      expect(scripts.length).toBeGreaterThan(0);
      for (const script of scripts) {
        const text = await (await fetch(script)).text();
        expect({ script, found: /serviceWorker\.register|indexedDB\.open|caches\.open\(/.test(text) }).toEqual({
          script,
          found: false,
        });
      }
    },
  );
});

/** Control characters, signs that turn the direction of writing, and line ends that JSON does not know. */
const actsInTerminal = (sign: string): boolean => /\p{Cc}|[\u202a-\u202e\u2028\u2029]/u.test(sign);

describe('what somebody writes to be read in a log', () => {
  const EVIL = [
    'x\r\n{"level":"error","msg":"forged"}',
    '\u001b[2J\u001b[31mforged\u001b[0m',
    '"},{"level":"fatal","msg":"forged',
    '\u202Egnp.exe\u2028forged\u2029',
    'x'.repeat(100_000),
  ];

  it('I08: stays within one line of JSON, without control characters, and cannot make a line of its own', async () => {
    const before = new Map(logs().map(({ file, text }) => [file, text.length]));
    const [citizenId] = await caseloadOf(KAREN);
    const contact =
      'mutation C($input: RecordContactInput!) { recordContact(input: $input) { __typename ... on Problem { message } } }';
    const register = 'mutation R($input: RegisterCitizenInput!) { registerCitizen(input: $input) { __typename } }';
    const emergency =
      'mutation E($input: TakeEmergencyAccessInput!) { takeEmergencyAccess(input: $input) { __typename } }';
    const authorization = `Bearer ${await tokenOf(KAREN)}`;
    for (const evil of EVIL) {
      await rawAnswer(
        { document: contact, variables: { input: { citizenId, placeKind: 'STREET', place: evil, note: evil } } },
        { as: KAREN },
      );
      await rawAnswer(
        { document: register, variables: { input: { givenName: evil, birthDate: evil } } },
        { as: KAREN },
      );
      await rawAnswer(
        { document: emergency, variables: { input: { citizenId: evil, reason: evil.slice(0, 19) } } },
        { as: 'sofie' },
      );
      await rawAnswer({ document: `query Q { viewer { role } } # ${evil}`, variables: {} }, { as: KAREN });
      await fetch(`${house().gateway.url}/${encodeURIComponent(evil.slice(0, 2000))}`, { headers: { authorization } });
      await fetch(house().gateway.graphql, {
        headers: { authorization, 'user-agent': encodeURI(evil).slice(0, 6000) },
      });
    }
    await sleep(500);
    const lines = logs()
      .filter(({ file }) => /^(gateway|citizens|interventions|plans|staff)[.]log$/.test(file))
      .flatMap(({ file, text }) =>
        text
          .slice(before.get(file) ?? 0)
          .split('\n')
          .filter(Boolean),
      );
    expect(lines.length).toBeGreaterThan(20);
    for (const line of lines) {
      expect([...line].filter(actsInTerminal)).toEqual([]);
      expect(line.length).toBeLessThan(8000);
      expect(['debug', 'info', 'warn', 'error']).toContain((JSON.parse(line) as { level: string }).level);
      expect((JSON.parse(line) as { msg: string }).msg).not.toBe('forged');
    }
  });
});

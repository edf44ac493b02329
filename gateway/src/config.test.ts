import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readGatewayConfig, readOpenConfig } from './config.ts';
import { SETTINGS, SIGN_IN_SETTINGS } from './settings.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const NEEDED = {
  GATEWAY_PRIVATE_KEY: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
  EMERGENCY_PUBLIC_KEYS: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
  IDENTITY_ISSUER: 'https://login.example',
};

describe('the configuration of the gateway', () => {
  it('needs a key and an issuer, and has a default for everything else', () => {
    expect(readGatewayConfig(NEEDED)).toMatchObject({
      host: '127.0.0.1',
      port: 4000,
      introspection: 'granted',
      corsOrigins: [],
      limits: { maxDepth: 12, maxAliases: 15, maxTokens: 1000 },
      deadlines: { query: 2000, mutation: 5000, operation: 8000 },
      signIn: {
        identity: { issuer: 'https://login.example', audience: 'tvaers', algorithms: ['ES256'], jwksUrl: null },
      },
    });
  });

  it('tells every mistake at once and quotes none of the values', () => {
    const mistaken = () =>
      readGatewayConfig({
        GATEWAY_PRIVATE_KEY: 'hunter2',
        IDENTITY_ALGORITHMS: 'HS256',
        SUBGRAPH_URLS: '{"plans":7}',
        MAX_DEPTH: '-1',
        PORT: 'http',
      });
    expect(mistaken).toThrow(/IDENTITY_ISSUER: is not set/);
    expect(mistaken).toThrow(/GATEWAY_PRIVATE_KEY: is not an Ed25519 private key/);
    expect(mistaken).toThrow(/IDENTITY_ALGORITHMS: is not a comma list of ES256/);
    expect(mistaken).toThrow(/SUBGRAPH_URLS: is not a JSON object of subgraph name to address/);
    expect(mistaken).toThrow(/MAX_DEPTH/);
    expect(mistaken).toThrow(/PORT/);
    expect(mistaken).not.toThrow(/hunter2/);
  });

  it('does not believe a key that is not an Ed25519 key', () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    const text = rsa.export({ format: 'der', type: 'pkcs8' }).toString('base64');
    expect(() => readGatewayConfig({ ...NEEDED, GATEWAY_PRIVATE_KEY: text })).toThrow(/not an Ed25519/);
  });

  it('stays on the loopback in open mode, whatever the environment says', () => {
    expect(readOpenConfig({ HOST: '0.0.0.0' })).toMatchObject({ host: '127.0.0.1', signIn: null, introspection: 'on' });
  });

  it('is told in the README with the same names, meanings and defaults', () => {
    const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');
    const rows = readme.split('\n').filter((line) => /^\| `[A-Z_]+` \|/.test(line));
    const settings = Object.entries({ ...SIGN_IN_SETTINGS, ...SETTINGS });
    expect(rows).toEqual(
      settings.map(([name, setting]) => {
        const byDefault = setting.safeParse(undefined);
        const shown = byDefault.success ? told(byDefault.data) : 'needed';
        return `| \`${name}\` | ${setting.description} | ${shown} |`;
      }),
    );
  });
});

function told(value: unknown): string {
  if (typeof value === 'boolean') return value ? '`on`' : '`off`';
  const text = Array.isArray(value) ? value.join(',') : typeof value === 'object' ? JSON.stringify(value) : value;
  return text === undefined || text === '' ? '' : `\`${text}\``;
}

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { throughSteps } from '../../tests/harness/through-steps.ts';
import { serveFolder } from './serve-folder.ts';

describe('serveFolder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'served-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<title>page</title>');
  writeFileSync(join(folder, 'assets', 'a.js'), '1');
  afterAll(() => rmSync(folder, { recursive: true }));
  const contentSecurityPolicy = "default-src 'self'";
  const http = throughSteps(serveFolder({ prefix: '/app', folder, contentSecurityPolicy, config: { issuer: 'me' } }));

  it('answers its page at its root and at every view below', async () => {
    for (const path of ['/app/', '/app/citizens/7', '/app/index.html']) {
      const { text, headers } = await http.get(path);
      expect(text).toBe('<title>page</title>');
      expect(headers['content-security-policy']).toBe(contentSecurityPolicy);
    }
  });

  it('does not answer a missing file with the page', async () => {
    expect((await http.get('/app/assets/old.js')).status).toBe(404);
  });

  it('answers config.json from what it was told', async () => {
    expect((await http.get('/app/config.json')).body).toEqual({ issuer: 'me' });
  });

  it('leaves its neighbours alone', async () => {
    expect((await http.get('/apple')).body.passed).toBe(true);
    expect((await http.get('/')).body.passed).toBe(true);
  });
});

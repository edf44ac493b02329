import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestGateway, type TestGateway } from './harness/test-gateway.ts';

describe('the pages of the gateway', () => {
  let gateway: TestGateway;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pages-'));
    const built = join(folder, 'koordinator');
    mkdirSync(join(built, 'assets'), { recursive: true });
    writeFileSync(join(built, 'index.html'), '<!doctype html><title>Koordinator</title>');
    writeFileSync(join(built, 'assets', 'main-4f2a.js'), 'export {};');
    writeFileSync(join(built, 'notes.key'), 'secret');
    writeFileSync(join(folder, 'outside.txt'), 'secret');
    gateway = await startTestGateway({ clientDirs: { koordinator: built } });
  });
  afterAll(async () => {
    await gateway.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it.each([
    ['/', 'da', 'Jeg bygger en brugerflade'],
    ['/en', 'en-GB', 'I build a front-end'],
  ])('start at %s in the language "%s", readable without script', async (path, language, heading) => {
    const response = await gateway.http.get(path);
    expect(response.status).toBe(200);
    expect(response.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(response.text).toContain(`<html lang="${language}">`);
    expect(response.text).toContain(heading);
    expect(response.text).toContain('href="/playground/"');
  });

  it('load nothing from another host and run nothing written into them', async () => {
    for (const path of ['/', '/en']) {
      const { text, headers } = await gateway.http.get(path);
      expect(text).not.toMatch(/(src|href)="(https?:)?\/\//);
      expect(text).not.toMatch(/<script>|<style|style=|onclick=/);
      expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
      expect(headers['content-security-policy']).not.toContain('unsafe');
    }
    expect((await gateway.http.get('/start-page.css')).headers['content-type']).toBe('text/css; charset=utf-8');
    expect((await gateway.http.get('/start-page.js')).status).toBe(200);
  });

  it('serve a front-end, any view of it, and its hashed files for ever', async () => {
    const page = await gateway.http.get('/clients/koordinator/');
    expect(page.text).toContain('Koordinator');
    expect(page.headers['content-security-policy']).toContain(`connect-src 'self' ${gateway.issuer.url};`);
    expect(page.headers['cache-control']).toBe('no-store');
    expect((await gateway.http.get('/clients/koordinator/borgere/7?fane=plan')).text).toBe(page.text);
    const asset = await gateway.http.get('/clients/koordinator/assets/main-4f2a.js');
    expect(asset.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });

  it('keep what was asked when they add the slash at the end', async () => {
    const response = await gateway.http.get('/clients/koordinator?code=abc');
    expect(response.status).toBe(308);
    expect(response.headers.location).toBe('/clients/koordinator/?code=abc');
  });

  it('tell a front-end where to sign in and where to ask', async () => {
    const { body } = await gateway.http.get('/clients/koordinator/config.json');
    expect(body).toEqual({
      issuer: gateway.issuer.url,
      clientId: 'koordinator',
      graphql: '/graphql',
      documents: 'whole',
    });
    expect((await gateway.http.get('/playground/config.json')).body.clientId).toBe('playground');
  });

  it.each([
    '/clients/koordinator/../outside.txt',
    '/clients/koordinator/..%2foutside.txt',
    '/clients/koordinator/%2e%2e/%2e%2e/outside.txt',
    '/clients/koordinator/..\\outside.txt',
    '/clients/koordinator/notes.key',
    '/clients/koordinator/index.html%00.js',
    '/clients/koordinator/missing.js',
    '/clients/klinik/',
  ])('do not give out %s', async (path) => {
    const response = await gateway.http.get(path);
    expect(response.status).toBe(404);
    expect(response.text).not.toContain('secret');
  });

  it('say what to do when they have not been built', async () => {
    const response = await gateway.http.get('/playground/');
    expect(response.status).toBe(404);
    expect(response.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(response.text).toContain('/playground has not been built yet: <code>npm start</code> builds it.');
  });

  it('are only read', async () => {
    expect((await gateway.http.post('/clients/koordinator/')).status).toBe(405);
    const head = await gateway.http.head('/');
    expect(head.status).toBe(200);
    expect(head.text).toBeUndefined();
  });
});

describe('the state of the house', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway();
  });
  afterAll(() => gateway.stop());

  const states = async () => {
    const { body } = await gateway.http.get('/status');
    return Object.fromEntries(body.parts.map(({ name, up }: { name: string; up: boolean }) => [name, up]));
  };
  const eventually = async (expected: Record<string, boolean>) => {
    const until = Date.now() + 8_000;
    const matches = (found: Record<string, boolean>) =>
      Object.entries(expected).every(([name, up]) => found[name] === up);
    while (!matches(await states()) && Date.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    expect(await states()).toEqual(expected);
  };

  it('follows a sector down and up again, and says no more than that and since when', async () => {
    await eventually({ gateway: true, identity: true, people: true, notes: true, helpers: true });
    await gateway.sectors.notes.stop();
    await eventually({ gateway: true, identity: true, people: true, notes: false, helpers: true });
    await gateway.untilReady();
    await gateway.sectors.notes.restart();
    await eventually({ gateway: true, identity: true, people: true, notes: true, helpers: true });
    const { body } = await gateway.http.get('/status');
    for (const part of body.parts) expect(Object.keys(part).toSorted()).toEqual(['kind', 'name', 'since', 'up']);
  }, 25_000);

  it('is live and ready', async () => {
    expect((await gateway.http.get('/health/live')).body).toEqual({ status: 'live' });
    await gateway.untilReady();
    expect((await gateway.http.get('/health/ready')).body).toEqual({ status: 'ready' });
  });
});

import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installDependencies, nodeProblem } from '../install.mjs';

/** Stands for npm: notes what it was asked, and answers as the test wants. */
const NPM = `
import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
const [command, ...flags] = process.argv.slice(2);
appendFileSync('flags.log', flags.join('\\n') + '\\n');
appendFileSync('asked.log', command + (flags.includes('--offline') ? ' --offline' : '') + '\\n');
const answer = JSON.parse(readFileSync('answers.json', 'utf8'))[command];
if (answer) { console.error('npm error ' + answer); process.exit(1); }
mkdirSync('node_modules', { recursive: true });
`;

describe('the set-up before anything of ours can run', () => {
  let folder: string;
  const said: string[] = [];
  const install = (answers: { ping?: string; install?: string } = {}) => {
    writeFileSync(join(folder, 'answers.json'), JSON.stringify(answers));
    const npm = [process.execPath, join(folder, 'npm.mjs')];
    return installDependencies({ folder, npm, say: (line: string) => said.push(line) });
  };
  const asked = () => (existsSync(join(folder, 'asked.log')) ? readFileSync(join(folder, 'asked.log'), 'utf8') : '');

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tvaers install '));
    writeFileSync(join(folder, 'npm.mjs'), NPM);
    writeFileSync(join(folder, 'package.json'), '{"workspaces":["plans"]}');
    writeFileSync(join(folder, 'package-lock.json'), '{"packages":{"":{}}}');
    mkdirSync(join(folder, 'plans'));
    writeFileSync(join(folder, 'plans', 'package.json'), '{}');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('asks for a newer Node in one sentence, and takes 20.19 and all that follow', () => {
    expect(nodeProblem('20.18.3')).toMatch(/^Tværs needs Node 20\.19 or newer and this is Node 20\.18\.3: install/);
    expect(nodeProblem('18.20.0')).not.toBeNull();
    for (const version of ['20.19.0', '22.1.0', '24.0.0']) expect(nodeProblem(version)).toBeNull();
  });

  it('installs once, and again when the lock or a package changed', async () => {
    expect(await install()).toBeNull();
    expect(await install()).toBeNull();
    expect(asked()).toBe('ping\ninstall\n');
    appendFileSync(join(folder, 'package-lock.json'), ' ');
    expect(await install()).toBeNull();
    writeFileSync(join(folder, 'plans', 'package.json'), '{"name":"plans"}');
    expect(await install()).toBeNull();
    expect(asked()).toBe('ping\ninstall\n'.repeat(3));
  });

  it('installs once when two commands want it at the same time', async () => {
    expect(await Promise.all([install(), install()])).toEqual([null, null]);
    expect(asked()).toBe('ping\ninstall\n');
    expect(said).toContain('Another command is installing the dependencies; waiting for it ...');
  });

  it('says what to do without a network, unless npm has kept everything', async () => {
    const answers = { ping: 'code ENOTFOUND', install: 'code ENOTCACHED' };
    expect(await install(answers)).toMatch(/no way to the npm registry: connect to the network/);
    expect(asked()).toBe('ping\ninstall --offline\n');
    expect(await install({ ping: 'code ECONNREFUSED' })).toBeNull();
  });

  it.each([
    ['code ENOSPC', /disk is full: free about 1 GB/],
    ['code EACCES', /may not write in the project folder/],
    ['code ECONNRESET', /no way to the npm registry/],
    ['code ERESOLVE', 'npm install failed: npm error code ERESOLVE. Run npm install by hand to see all of it.'],
  ])('explains %s', async (error, sentence) => {
    expect(await install({ install: error })).toEqual(expect.stringMatching(sentence));
  });

  it('gives npm a longest wait that is not shorter than the shortest, or it would fetch nothing', async () => {
    await install();
    const flags = readFileSync(join(folder, 'flags.log'), 'utf8');
    const wait = (bound: string) => Number(new RegExp(`^--fetch-retry-${bound}timeout=(\\d+)$`, 'm').exec(flags)?.[1]);
    expect(wait('min')).toBeLessThan(wait('max'));
  });

  it('says when there is no npm', async () => {
    const problem = await installDependencies({ folder, npm: [join(folder, 'no-npm')], say: () => undefined });
    expect(problem).toMatch(/no npm on this machine/);
  });
});

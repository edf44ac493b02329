import { throughSteps } from '../../tests/harness/through-steps.ts';
import { serveStartPage } from './serve-start-page.ts';

describe('serveStartPage', () => {
  const http = throughSteps(serveStartPage);

  it('is Danish at the root and English beside it, each leading to the other', async () => {
    expect((await http.get('/')).text).toContain('href="/en"');
    expect((await http.get('/en')).text).toContain('href="/"');
  });

  it('has a name for every part of the page a keyboard can reach', async () => {
    for (const path of ['/', '/en']) {
      const { text } = await http.get(path);
      const labels = [...text.matchAll(/aria-labelledby="(\w+)"/g)].map(([, id]) => id);
      for (const id of labels) expect(text).toContain(`<h2 id="${id}">`);
      expect(text.match(/<h1>/g)).toHaveLength(1);
    }
  });

  it('lets everything else pass', async () => {
    for (const path of ['/index.da.html', '/start-page/', '/constructor']) {
      expect((await http.get(path)).body.passed).toBe(true);
    }
    expect((await http.post('/')).body.passed).toBe(true);
  });
});

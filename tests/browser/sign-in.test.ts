import { house } from '../harness/house.ts';
import { seriousFindings } from './accessibility.ts';
import { PHONE, useBrowser } from './visit.ts';

const visit = useBrowser();

describe('coming back from signing in', () => {
  it('signs nobody in by an answer that it did not ask for', async () => {
    const { page, leave } = await visit(PHONE);
    await page.goto(`${house().clients.borger}?code=somebody-elses&state=a-state-of-another-browser`);
    await page.getByRole('alert').getByText('Du blev ikke logget ind. Prøv igen.').waitFor();
    expect(await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('oidc.user')))).toEqual(
      [],
    );
    // Neither can be read out of the address by whoever looks over a shoulder, or sent again.
    expect(new URL(page.url()).search).toBe('');
    expect(await seriousFindings(page)).toEqual([]);
    await leave();
  });
});

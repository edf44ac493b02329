import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';
import { Html, html } from './html.ts';
import { notice, page, pageHeaders } from './page.ts';

const show = (ctx: KoaContextWithOIDC, body: string, returnOrigins: string[] = []): void => {
  ctx.set(pageHeaders(returnOrigins));
  ctx.body = body;
};

/** A request that cannot be answered, told to the person before the screen; the standard's own words come last. */
export const showFault: Configuration['renderError'] = (ctx, { error, error_description }) =>
  show(
    ctx,
    page(
      'Det gik ikke',
      html`<h1>Det gik ikke</h1>
<p class="lead">Log ind-siden kunne ikke bruge det, den blev bedt om. Gå tilbage, og prøv igen.</p>
<p class="detail">${error}: ${error_description ?? ''}</p>`,
    ),
  );

/** Asks whether to sign out; the script presses the button, so that most people never see the page. */
export const showSignOut = (ctx: KoaContextWithOIDC, form: string): void => {
  const returnOrigins = (ctx.oidc.client?.postLogoutRedirectUris ?? []).map((uri) => new URL(uri).origin);
  show(
    ctx,
    page(
      'Log ud',
      html`<h1>Log ud</h1>
<p class="lead">Du bliver logget ud af Tværs.</p>
${new Html(form)}
<button class="primary" type="submit" form="op.logoutForm" name="logout" value="yes" id="sign-out">Log ud</button>
<script src="/assets/sign-out.js"></script>`,
    ),
    returnOrigins,
  );
};

export const showSignedOut = (ctx: KoaContextWithOIDC): void =>
  show(ctx, notice('Du er logget ud', 'Du kan lukke siden eller gå tilbage, hvor du kom fra.'));

import { Html, html } from './html.ts';

/** One whole page in the look of the Danish public design system; no script, font or picture from elsewhere. */
export const page = (title: string, main: Html): string =>
  html`<!doctype html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Tværs</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/identity.css">
</head>
<body>
<a class="skip-link" href="#indhold">Gå til indholdet</a>
<header class="site-header"><div class="container">
<span class="brand">Tværs</span><span class="surroundings">Udviklingsmiljø</span>
</div></header>
<main id="indhold" class="container" tabindex="-1">
${main}
</main>
</body>
</html>
`.text;

/**
 * Headers of every page. Browsers follow the redirect after a posted form only to addresses in `form-action`,
 * so the origins a client returns to belong there.
 */
export const pageHeaders = (returnOrigins: readonly string[] = []): Record<string, string> => ({
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    'img-src data:',
    ['form-action', "'self'", ...returnOrigins].join(' '),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
});

/** A short page that tells one thing and, where there is one, the way on. */
export const notice = (title: string, text: string, action: Html = new Html('')): string =>
  page(title, html`<h1>${title}</h1><p class="lead">${text}</p>${action}`);

/** What a person sees in the place of pages nobody has built; `prefix` is one of our own addresses. */
export const notBuiltPage = (prefix: string): string => `<!doctype html>
<html lang="da">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Ikke bygget endnu – Tværs</title>
    <link rel="stylesheet" href="/start-page.css">
    <link rel="icon" href="data:,">
  </head>
  <body>
    <main>
      <h1>Siden er ikke bygget endnu</h1>
      <p><code>${prefix}</code> bliver bygget, når huset startes med <code>npm start</code>.</p>
      <p lang="en">${prefix} has not been built yet: <code>npm start</code> builds it.</p>
      <p><a href="/">Til forsiden</a></p>
    </main>
  </body>
</html>
`;

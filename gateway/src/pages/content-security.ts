const STRICT: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self' data:",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

const policy = (directives: Readonly<Record<string, string>>): string =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');

/** Pages that only show: nothing from any other host, nothing written into the page itself. */
export const pagePolicy = policy(STRICT);

const withIssuer = (issuer: string | null) => (issuer ? `'self' ${new URL(issuer).origin}` : "'self'");

/** A front-end that signs people in may talk to the issuer and to us. */
export const clientPolicy = (issuer: string | null): string =>
  policy({ ...STRICT, 'connect-src': withIssuer(issuer), 'form-action': withIssuer(issuer) });

/** The playground's editor writes its own styles and runs workers; scripts still come from here alone. */
export const playgroundPolicy = (issuer: string | null): string =>
  policy({
    ...STRICT,
    'style-src': "'self' 'unsafe-inline'",
    'worker-src': "'self' blob:",
    'connect-src': withIssuer(issuer),
    'form-action': withIssuer(issuer),
  });

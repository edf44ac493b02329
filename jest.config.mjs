/** ESM-only packages that jest has to compile like our own source. */
const esmOnly = [
  'jose',
  'oidc-provider',
  'graphql-http',
  'eta',
  'quick-lru',
  'nanoid',
  'koa',
  '@koa',
  'jsesc',
  'raw-body',
];

/** @type {import('jest').Config} */
export default {
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/\\.tvaers/'],
  modulePathIgnorePatterns: ['<rootDir>/.tvaers/'],
  testEnvironment: 'node',
  transform: {
    '\\.[cm]?[jt]sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true, decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: false, react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  testTimeout: 30_000,
};

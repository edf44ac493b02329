/** Packages that jest has to compile like our own source: ESM alone, or (OpenTelemetry) importing on the way. */
const esmOnly = [
  'jose',
  'oidc-provider',
  'graphql-http',
  'eta',
  'quick-lru',
  'nanoid',
  'koa',
  '@koa',
  '@opentelemetry',
  'jsesc',
  'raw-body',
];

const compile = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', tsx: true, decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: false, react: { runtime: 'automatic' } },
  },
  module: { type: 'commonjs' },
};

const shared = {
  modulePathIgnorePatterns: ['<rootDir>/.tvaers/', '<rootDir>/tests/performance/peers/'],
  testEnvironment: 'node',
  transform: { '\\.[cm]?[jt]sx?$': ['@swc/jest', compile] },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
};
const ignored = ['/node_modules/', '/dist/', '/\\.tvaers/'];

/** Folders of tests/ whose questions are answered without a running house. */
const WITHOUT_HOUSE = '(architecture|composition|runner|harness|mutations)';

/** @type {import('jest').Config} */
export default {
  // Here and not in a project: jest reads it of the whole run alone. Room for the first suite, which starts PostgreSQL.
  testTimeout: 60_000,
  projects: [
    {
      ...shared,
      displayName: 'rooms',
      testMatch: ['**/*.test.ts', '**/*.test.tsx'],
      testPathIgnorePatterns: [...ignored, `<rootDir>/tests/(?!${WITHOUT_HOUSE}/)`],
      // One throw-away PostgreSQL for all suites, started by the first that asks for it.
      globalSetup: '<rootDir>/subgraphs/kit/src/testing/global-setup.ts',
      globalTeardown: '<rootDir>/subgraphs/kit/src/testing/global-teardown.ts',
    },
    {
      ...shared,
      displayName: 'house',
      testMatch: ['<rootDir>/tests/**/*.test.ts'],
      testPathIgnorePatterns: [...ignored, `<rootDir>/tests/${WITHOUT_HOUSE}/`],
      // One house for all of them: started before the first test and stopped after the last.
      globalSetup: '<rootDir>/tests/harness/start-house-for-jest.ts',
      globalTeardown: '<rootDir>/tests/harness/stop-house-for-jest.ts',
    },
  ],
};

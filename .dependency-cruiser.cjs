/**
 * Who may import whom. Each rule is a sentence; `npm run lint:imports` and the tests fail on a wrong arrow.
 * tests/architecture/import-rules.test.ts draws each wrong arrow once and looks that its rule catches it.
 */
const SUBGRAPH = '^subgraphs/(?!kit/)([^/]+)/';
const TEST_FILE = '([.]test[.]tsx?$|/tests?/|/testing/)';
const OUR_ROOMS = '^(gateway|subgraphs|schema|clients|docker|tests)/';

/** What puts a room together and may be started from outside. */
const START_FUNCTION = 'src/(main|start|start-[a-z-]+|seed|migrate)[.]ts$';

/** Installs the packages, so it runs before there are package names. */
const SET_UP = '^docker/embedded/install[.]mjs$';

/** Vite compiles its configuration with what that names by path, and leaves packages to Node, which takes no TypeScript of theirs. */
const BUILD_SETTINGS = '^clients/[^/]+/vite[.]config[.]ts$';

/** The text of who may see what and its model: what the leak sweep holds every answer against, and shares with the kit's own tests. */
const ACCESS_MODEL = '^subgraphs/kit/src/(testing/reference-model|access/policy/(read-policy|policy-rule))[.]ts$';

const rule = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

const rooms = [
  rule(
    'clients-know-the-graph-only',
    'A front-end imports clients/kit and types generated from the supergraph, never server code.',
    { path: '^clients/' },
    { path: '^(gateway|subgraphs|schema|docker|tests)/' },
  ),
  rule(
    'clients-never-meet',
    'A front-end never imports another front-end.',
    { path: '^clients/(?!kit/)([^/]+)/' },
    { path: '^clients/(?!kit/)', pathNot: '^clients/$1/' },
  ),
  rule(
    'client-kit-knows-no-feature',
    'clients/kit imports no front-end.',
    { path: '^clients/kit/' },
    { path: '^clients/(?!kit/)' },
  ),
  rule(
    'gateway-has-no-domain',
    'The gateway imports schema/contract and subgraphs/kit/runtime, and no other room.',
    { path: '^gateway/', pathNot: TEST_FILE },
    { path: OUR_ROOMS, pathNot: '^(gateway/|schema/contract/|subgraphs/kit/src/runtime/)' },
  ),
  rule(
    'gateway-has-no-database',
    'The gateway imports no database driver and no TypeORM.',
    { path: '^gateway/' },
    { path: '(^|/)node_modules/(typeorm|pg|pg-[^/]+)/' },
  ),
  rule(
    'playground-is-a-page',
    'The playground runs in the browser and imports nothing of the server that sends it.',
    { path: '^gateway/playground/' },
    { path: OUR_ROOMS, pathNot: '^gateway/playground/' },
  ),
  rule(
    'subgraphs-never-meet',
    'A subgraph imports subgraphs/kit and schema/contract, never another subgraph or another room.',
    { path: SUBGRAPH },
    { path: OUR_ROOMS, pathNot: '^(subgraphs/(kit|$1)/|schema/contract/)' },
  ),
  rule(
    'kit-knows-no-subgraph',
    'subgraphs/kit imports schema/contract and no other room.',
    { path: '^subgraphs/kit/' },
    { path: OUR_ROOMS, pathNot: '^(subgraphs/kit/|schema/contract/)' },
  ),
  rule(
    'contract-stands-alone',
    'schema/contract imports no other room and no package.',
    { path: '^schema/contract/', pathNot: TEST_FILE },
    { pathNot: '^schema/contract/', dependencyTypesNot: ['core'] },
  ),
  rule(
    'schema-reads-text',
    'The rest of schema reads SDL as text and imports schema/contract, never the code of another room.',
    { path: '^schema/' },
    { path: OUR_ROOMS, pathNot: '^schema/' },
  ),
  rule(
    'docker-knows-start-functions',
    'docker imports schema/contract, subgraphs/kit and the start functions of the rooms, never their insides.',
    { path: '^docker/' },
    { path: OUR_ROOMS, pathNot: ['^(docker/|schema/contract/|subgraphs/kit/)', START_FUNCTION] },
  ),
  rule(
    'tests-come-through-the-door',
    'tests imports schema and nothing else of ours but the shared set-up step: it speaks HTTP. A test that needs the code stands beside the code.',
    { path: '^tests/', pathNot: '^tests/access/' },
    { path: OUR_ROOMS, pathNot: ['^(tests|schema)/', SET_UP] },
  ),
  rule(
    'leak-sweep-knows-the-model',
    'The leak sweep comes through the door as well; besides, it imports the reader and the model of the access policy, which tell what each answer should have been.',
    { path: '^tests/access/' },
    { path: OUR_ROOMS, pathNot: ['^(tests|schema)/', SET_UP, ACCESS_MODEL] },
  ),
];

const layers = [
  rule(
    'rules-are-pure',
    'Rules decide and nothing else: they import neither TypeORM nor GraphQL nor a database.',
    { path: '[.]rules[.]ts$' },
    { path: '(^|/)node_modules/(typeorm|graphql|pg|dataloader|@apollo)(/|$)' },
  ),
  rule(
    'rules-know-no-layer',
    'Rules are given facts: they import no entity, loader, resolver or result.',
    { path: '[.]rules[.]ts$' },
    { path: '[.](entity|loaders|resolvers|result)[.]ts$' },
  ),
  rule(
    'entities-are-columns',
    'An entity is columns: it imports no loader, resolver or result.',
    { path: '[.]entity[.]ts$' },
    { path: '[.](loaders|resolvers|result)[.]ts$' },
  ),
  rule(
    'nothing-stands-on-resolvers',
    'Only the file that joins the parts (directly in src) and tests import resolvers: resolvers -> use case -> rules.',
    { path: OUR_ROOMS, pathNot: [TEST_FILE, '^subgraphs/[^/]+/src/[^/]+[.]ts$', '[.]resolvers[.]ts$'] },
    { path: '[.]resolvers[.]ts$' },
  ),
  rule(
    'test-tools-stay-in-tests',
    'The test kit is imported by tests alone.',
    { path: OUR_ROOMS, pathNot: [TEST_FILE, '^tests/'] },
    { path: '^(subgraphs/kit|clients/[^/]+)/src/testing/' },
  ),
];

const everywhere = [
  rule(
    'rooms-meet-by-name',
    'A room imports another by its package name, so that its exports decide what is open to others.',
    {
      path: '^(gateway|subgraphs/[^/]+|schema/contract|schema/rules|schema|clients/[^/]+|docker|tests)/',
      pathNot: BUILD_SETTINGS,
    },
    { path: OUR_ROOMS, pathNot: ['^$1/', SET_UP], dependencyTypes: ['local'] },
  ),
  rule('no-cycles', 'No file imports itself by a detour.', {}, { circular: true }),
  rule(
    'no-index-files',
    'No index files: an import names the file that holds what it needs.',
    { path: OUR_ROOMS },
    {
      path: '^(gateway|subgraphs|schema|clients|docker|tests)/(?!.*node_modules).*(^|/)index[.][cm]?[jt]sx?$',
    },
  ),
  rule(
    'no-dangling-imports',
    'Every import leads somewhere.',
    { path: OUR_ROOMS },
    {
      couldNotResolve: true,
      // Names that only the bundler knows.
      pathNot: '^dkfds-css$',
    },
  ),
];

// The checker parses every file as TypeScript without JSX; a front-end's pages are TypeScript with it.
const swc = require('@swc/core');
const parseFile = swc.parseFileSync;
swc.parseFileSync = (file, options) => parseFile(file, { ...options, tsx: file.endsWith('.tsx') });

module.exports = {
  forbidden: [...rooms, ...layers, ...everywhere],
  options: {
    // swc because TypeScript 7 has no compiler API for other programs; type imports are arrows as well.
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    // What the benchmark measures us against has packages of its own, seldom installed.
    exclude: { path: ['(^|/)dist/', '[.]tvaers/', '[?](raw|url)$', '^tests/performance/peers/'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};

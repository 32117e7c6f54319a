// Who may import whom. Folders are denied by default: one that is not listed here may import nothing of ours
// but itself, and no other may import it, from the day it appears.

/** Folders of src, and which others each may import. */
const MAY_IMPORT = {
  app: ['screens', 'data', 'pwa', 'i18n', 'ui', 'model'],
  screens: ['data', 'search', 'pwa', 'i18n', 'ui', 'model'],
  ui: ['i18n', 'model'],
  data: ['interview-storage', 'model'],
  'interview-storage': ['model'],
  search: ['model'],
  pwa: ['model'],
  i18n: ['model'],
  'service-worker': ['interview-storage', 'model'],
  model: [],
};

/** Files directly in src, and which folders each may import. */
const ROOT_FILES = {
  'main\\.tsx': ['app', 'data', 'pwa', 'i18n', 'ui', 'model'],
  'entry-server\\.tsx': ['app', 'data', 'i18n', 'ui', 'model'],
  'entry\\.ts': ['data', 'model'],
  'trusted-script-url\\.ts': [],
  'globals\\.d\\.ts': [],
};

/** Packages that only some files may import. */
const PACKAGES = {
  'dexie(-react-hooks)?': ['^src/data/', '^tests/'],
  'workbox-window': ['^src/pwa/', '^tests/'],
  'workbox-(core|precaching|routing)': ['^src/service-worker/', '^tests/'],
  'minisearch|@orama/stemmers': ['^src/search/', '^tests/'],
  'i18next|react-i18next': ['^src/i18n/', '^tests/'],
};

const OURS = '^(src|compiler|deploy|tools|tests|guides|locales|public)/';
const anyOf = (names) => `(${names.join('|')})`;
const error = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const foldersOfSrc = Object.entries(MAY_IMPORT).map(([folder, others]) =>
  error(
    `src-${folder}`,
    `src/${folder} may import ${others.join(', ') || 'no other folder'}`,
    { path: `^src/${folder}/` },
    { path: '^src/[^/]+/', pathNot: `^src/${anyOf([folder, ...others])}/` },
  ),
);

const filesOfSrc = Object.entries(ROOT_FILES).map(([file, folders]) =>
  error(
    `src-file-${file.replace(/\\.*$/, '')}`,
    `this file of src may import ${folders.join(', ') || 'no folder'}`,
    { path: `^src/${file}$` },
    { path: '^src/[^/]+/', pathNot: folders.length > 0 ? `^src/${anyOf(folders)}/` : undefined },
  ),
);

const packages = Object.entries(PACKAGES).map(([name, importers]) =>
  error(
    `only-there-${name.replace(/\W.*$/, '')}`,
    `${name} may be imported only by ${importers.join(' ')}`,
    { pathNot: importers },
    { path: `(^|/)node_modules/(${name})/` },
  ),
);

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...foldersOfSrc,
    ...filesOfSrc,
    ...packages,
    error(
      'new-folder',
      'a folder of src that .dependency-cruiser.cjs does not list may import nothing of ours but itself',
      { path: '^src/([^/]+)/', pathNot: `^src/${anyOf(Object.keys(MAY_IMPORT))}/` },
      { path: OURS, pathNot: '^src/$1/' },
    ),
    error(
      'new-file',
      'a file of src that .dependency-cruiser.cjs does not list may import nothing of ours',
      { path: '^src/[^/]+$', pathNot: `^src/${anyOf(Object.keys(ROOT_FILES))}$` },
      { path: OURS },
    ),
    error(
      'no-screen-to-screen',
      'a screen never imports another screen',
      { path: '^src/screens/([^/]+)' },
      { path: '^src/screens/', pathNot: '^src/screens/$1(/|$)' },
    ),
    error(
      'root-files-of-src',
      'only the clients of workers need a trusted script address; entry starts main; nothing imports an entry',
      {},
      {
        path: '^src/[^/]+\\.tsx?$',
        pathNot: ['^src/trusted-script-url\\.ts$', '^src/main\\.tsx$', '\\.d\\.ts$'],
      },
    ),
    error(
      'trusted-script-url',
      'only pwa and search start worker scripts',
      { pathNot: '^(src/(pwa|search)|tests)/' },
      { path: '^src/trusted-script-url\\.ts$' },
    ),
    error(
      'main',
      'only entry.ts starts the app',
      { pathNot: '^src/entry\\.ts$' },
      { path: '^src/main\\.tsx$' },
    ),
    error(
      'model-is-pure',
      'the model imports nothing but itself',
      { path: '^src/model/' },
      { path: '.', pathNot: '^src/model/' },
    ),
    error(
      'src-is-the-app',
      'nothing in src imports what runs at build time, on a server or in tests',
      { path: '^src/' },
      { path: '^(compiler|tests|tools|deploy|guides|dist|[^/]+$)' },
    ),
    error(
      'src-runs-in-a-browser',
      'nothing in src imports modules of Node',
      { path: '^src/', pathNot: '^src/entry-server\\.tsx$' },
      { dependencyTypes: ['core'] },
    ),
    error(
      'interface-words',
      'locales are loaded only by i18n',
      { path: '^src/', pathNot: '^src/i18n/' },
      { path: '^locales/' },
    ),
    error(
      'compiler-knows-the-model-only',
      'the compiler shares the pack format and the paths with the app, and the headers with the servers',
      { path: '^compiler/' },
      { path: OURS, pathNot: '^(compiler|src/model|deploy)/' },
    ),
    error(
      'deploy-stands-alone',
      'the server and the headers know nothing of the app',
      { path: '^deploy/' },
      { path: OURS, pathNot: '^deploy/' },
    ),
    error(
      'tools-look-from-outside',
      'tools know the model and may start the server, nothing else',
      { path: '^tools/', pathNot: '^tools/search[^/]*\\.ts$' },
      { path: OURS, pathNot: '^(tools|src/model|deploy|locales)/' },
    ),
    error(
      'tools-of-search',
      'tools of search compile the guide and ask it as the app does',
      { path: '^tools/search[^/]*\\.ts$' },
      { path: OURS, pathNot: '^(tools|compiler|src/model|src/search)/' },
    ),
    error('nothing-imports-tests', 'only tests import tests', { pathNot: '^tests/' }, { path: '^tests/' }),
    error(
      'dexie-only-in-databases',
      'Dexie belongs in src/data/…-database.ts, so that one rule can keep it off the way to the first text',
      { path: '^src/data/', pathNot: '-database\\.ts$' },
      { path: '(^|/)node_modules/dexie/', dependencyTypesNot: ['type-only'] },
    ),
    error(
      'databases-load-late',
      'nothing on the way to the first text may load Dexie: import a database dynamically',
      { path: '^src/' },
      { path: '^src/data/[^/]*-database\\.ts$', dynamic: false, dependencyTypesNot: ['type-only'] },
    ),
    error(
      'worker-client-loads-late',
      'nothing on the way to the first text may load the client of the worker: import it dynamically',
      { path: '^src/', pathNot: '^src/pwa/service-worker-client\\.ts$' },
      { path: '^src/pwa/service-worker-client\\.ts$', dynamic: false, dependencyTypesNot: ['type-only'] },
    ),
    error(
      'no-cycle',
      'modules that need each other are one module',
      {},
      {
        circular: true,
        viaOnly: { dependencyTypesNot: ['type-only'] },
      },
    ),
    error('no-unknown', 'every import leads somewhere', {}, { couldNotResolve: true }),
    error(
      'declared',
      'what the app imports stands in dependencies',
      { path: '^src/', pathNot: '\\.d\\.ts$' },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^tests/fixtures/' },
    // Types count as imports too: a shape that crosses a border is a dependency.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};

// What `npm run check` runs, by name. Each is a command for Node.
const TSC = 'node_modules/typescript/bin/tsc';
const TSX = ['--import', 'tsx'];

const CRUISER = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs';
const CRUISED = ['src', 'compiler', 'deploy', 'tools', 'tests'];

export const CHECKS = {
  'types of the app': [TSC, '--noEmit', '-p', '.'],
  'types of the compiler': [TSC, '--noEmit', '-p', 'compiler'],
  'types of the service worker': [TSC, '--noEmit', '-p', 'src/service-worker'],
  'types of the tests': [TSC, '--noEmit', '-p', 'tests'],
  'types of servers and tools': [TSC, '--noEmit', '-p', 'tools'],
  lint: ['node_modules/oxlint/bin/oxlint', '--deny-warnings'],
  format: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'],
  'unused code': ['node_modules/knip/bin/knip.js'],
  imports: [CRUISER, '--config', '.dependency-cruiser.cjs', ...CRUISED],
  'interface strings': [...TSX, 'tools/check-interface-strings.ts'],
  'lock file': ['tools/check-lock-file.mjs'],
  guides: [...TSX, 'compiler/cli.ts', 'check'],
};

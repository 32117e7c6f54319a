// Builds the app into dist/ (or OUT). `--production` takes the signing key from the environment.
import { spawnSync } from 'node:child_process';

const env = { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' };
if (process.argv.includes('--production')) env.LISTEN_FIRST_PRODUCTION = '1';
else console.log('Signing with the public development key. For real use: npm run build:production');
const { status } = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], {
  env,
  stdio: 'inherit',
});
process.exit(status ?? 1);

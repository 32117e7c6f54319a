// npm start: installs, builds and serves the app. BASE names a sub-folder; arguments go to the server.
import { run, runNpm } from './run.mjs';
import { PROJECT, setUp } from './setup.mjs';

try {
  await setUp();
  const built = await runNpm(['run', '--silent', 'build'], { cwd: PROJECT });
  process.exitCode = built || (await run(process.execPath, serverCommand(), { cwd: PROJECT }));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

/** Without npm or npx in between, so that a signal reaches the server itself. */
function serverCommand() {
  return ['--import', 'tsx', 'deploy/serve.ts', ...process.argv.slice(2)];
}

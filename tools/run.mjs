// Runs a command with its output on the screen.
import { spawn } from 'node:child_process';

/**
 * Resolves with the exit code; 1 when a signal ended it or it could not be started. SIGINT and SIGTERM sent
 * to us go on to the command, and we wait for its end.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<number>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    const pass = (signal) => child.kill(signal);
    const end = (code) => {
      process.off('SIGINT', pass).off('SIGTERM', pass);
      resolve(code ?? 1);
    };
    process.on('SIGINT', pass).on('SIGTERM', pass);
    child.once('error', (error) => {
      console.error(`${command}: ${error.message}`);
      end(1);
    });
    child.once('exit', end);
  });
}

/** The same for npm: the one that started us, or the one in PATH. On Windows only the first can be started. */
export function runNpm(args, options) {
  const cli = process.env.npm_execpath ?? '';
  return /npm-cli\.[cm]?js$/.test(cli)
    ? run(process.execPath, [cli, ...args], options)
    : run('npm', args, options);
}

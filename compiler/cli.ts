import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runCommand } from './run-command';

const { exitCode, stdout, stderr, files, sheet, root } = runCommand(process.argv.slice(2));
for (const { file, text } of files) {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}
if (sheet) writeFileSync(sheet.path, sheet.text, { flag: 'wx' });
if (stdout) process.stdout.write(`${stdout}\n`);
if (stderr) process.stderr.write(`${stderr}\n`);
process.exitCode = exitCode;

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './run-command';

const { exitCode, stdout, stderr, files, root } = runCommand(process.argv.slice(2));
for (const { file, text } of files) writeFileSync(join(root, file), text);
if (stdout) process.stdout.write(`${stdout}\n`);
if (stderr) process.stderr.write(`${stderr}\n`);
process.exitCode = exitCode;

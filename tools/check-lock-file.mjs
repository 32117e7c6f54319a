// The lock file must not name the registry it was made with: everybody installs from their own.
import { readFileSync } from 'node:fs';

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const named = Object.entries(packages).filter(([, { resolved }]) => /^https?:/.test(resolved ?? ''));
for (const [name, { resolved }] of named)
  console.error(`package-lock.json: ${name} is resolved to ${resolved}`);
if (named.length > 0) {
  console.error('Set omit-lockfile-registry-resolved=true, as .npmrc does, and make the lock file anew.');
  process.exit(1);
}

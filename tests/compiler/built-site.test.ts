import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Pack } from '../../src/model/pack-format';
import { ENTRY_KINDS } from '../data/entry-kinds';
import { packsOf } from '../data/packs-of';
import { prerenderedRepository } from '../data/prerendered-repository';
import { describeRepository } from '../data/repository-contract';

const run = promisify(execFile);
/** Two builds serve all these tests. */
const FOLDER = '.cache/built-site';

const ONE = join(FOLDER, 'one');

beforeAll(async () => {
  await build('one');
});
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

async function build(name: string, more: NodeJS.ProcessEnv = {}): Promise<string> {
  const out = join(FOLDER, name);
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    OUT: out,
    VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true',
    ...more,
  };
  await run('npx', ['vite', 'build', '--logLevel', 'error'], { env });
  return out;
}

function filesOf(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [relative(folder, path), readFileSync(path, 'base64')]));
}

const indexOf = (folder: string): { payload: string; signatures: unknown } =>
  JSON.parse(readFileSync(join(folder, 'packs/index.json'), 'utf8')) as {
    payload: string;
    signatures: unknown;
  };

test('two builds of the same sources differ in nothing but the signature', async () => {
  const [one, other] = [ONE, await build('other')];
  const [first, second] = [filesOf(one), filesOf(other)];
  expect([...first.keys()]).toEqual([...second.keys()]);
  const different = [...first]
    .filter(([path, content]) => second.get(path) !== content)
    .map(([path]) => path);
  expect(different).toEqual(['packs/index.json']);
  expect(indexOf(one).payload).toBe(indexOf(other).payload);
  expect(indexOf(one).signatures).not.toEqual(indexOf(other).signatures);
});

test('a production build without its key fails with one clear message and signs nothing', async () => {
  const failure = await build('unsigned', {
    LISTEN_FIRST_PRODUCTION: '1',
    LISTEN_FIRST_SIGNING_KEY: '',
  }).catch((error: { stderr: string }) => error);
  expect(failure).toMatchObject({ stderr: expect.stringContaining('LISTEN_FIRST_SIGNING_KEY is not set') });
  expect(() => indexOf(join(FOLDER, 'unsigned'))).toThrow('ENOENT');
});

/** Search words are for the index of search; no page carries them. */
function shownOnPages(pack: Pack): Pack {
  return { ...pack, entries: pack.entries.filter(({ kind }) => kind !== 'search-words') };
}

describeRepository('prerendered pages', {
  packs: (await packsOf('guides')).map(shownOnPages),
  kinds: ENTRY_KINDS.filter((kind) => kind !== 'search-words'),
  make: ({ language }) => prerenderedRepository(ONE, language),
});

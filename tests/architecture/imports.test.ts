import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

interface Cruise {
  modules: unknown[];
  summary: { violations: { from: string; to: string; rule: { name: string } }[] };
}

const TREE = ['src', 'compiler', 'deploy', 'tools', 'locales'];
const SETTINGS = ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'];
const CRUISER = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

function cruise(folder: string): Cruise {
  const args = [CRUISER, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...TREE];
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (!stdout) throw new Error(`dependency-cruiser said nothing but: ${stderr}`);
  return JSON.parse(stdout) as Cruise;
}

/** Planted file, what it imports, and the rule that must name it. */
const PLANTED: [file: string, line: string, rule: string][] = [
  ['src/screens/home/plant.ts', "import '../guides/guides-screen';", 'no-screen-to-screen'],
  ['src/screens/brand-new/plant.ts', "import '../home/home-screen';", 'no-screen-to-screen'],
  ['src/screens/home/plant-2.ts', "import 'dexie';", 'only-there-dexie'],
  ['src/screens/home/plant-3.ts', "import '../../app/app';", 'src-screens'],
  [
    'src/model/plant.ts',
    "import type { ReactNode } from 'react';\nexport type Plant = ReactNode;",
    'model-is-pure',
  ],
  ['src/model/plant-2.ts', "import 'node:path';", 'model-is-pure'],
  ['src/model/plant-3.ts', "import '../i18n/formats';", 'src-model'],
  ['src/ui/plant.ts', "import '../data/guide';", 'src-ui'],
  ['src/data/plant.ts', "import './entries-database';", 'databases-load-late'],
  [
    'src/data/plant-2.ts',
    "import Dexie from 'dexie';\nexport const plant = Dexie;",
    'dexie-only-in-databases',
  ],
  ['src/app/plant.ts', "import '../data/entries-database';", 'databases-load-late'],
  ['src/app/plant-2.ts', "import 'workbox-window';", 'only-there-workbox'],
  ['src/app/plant-3.ts', "import '../pwa/service-worker-client';", 'worker-client-loads-late'],
  ['src/app/plant-4.ts', "import '../../tools/unused-keys';", 'src-is-the-app'],
  ['src/app/plant-5.ts', "import '../../locales/en.json';", 'interface-words'],
  ['src/app/plant-6.ts', "import 'no-such-package';", 'no-unknown'],
  ['src/app/plant-7.ts', "import 'zod';", 'declared'],
  ['src/app/plant-8.ts', "import '../trusted-script-url';", 'trusted-script-url'],
  ['src/pwa/plant.ts', "import 'workbox-precaching';", 'only-there-workbox'],
  ['src/new-thing/plant.ts', "import '../../compiler/problem';", 'new-folder'],
  ['src/new-thing/plant-2.ts', "import '../model/languages';", 'new-folder'],
  ['src/app/plant-9.ts', "import '../new-thing/plant';", 'src-app'],
  ['src/new-file.ts', "import './model/languages';", 'new-file'],
  ['src/ui/circle-a.ts', "import { b } from './circle-b';\nexport const a = () => b;", 'no-cycle'],
  ['compiler/plant.ts', "import '../src/data/verify';", 'compiler-knows-the-model-only'],
  ['deploy/plant.ts', "import '../src/model/languages';", 'deploy-stands-alone'],
  ['tools/plant.ts', "import '../src/app/places';", 'tools-look-from-outside'],
];

/** Closes the circle: a cycle is told once, at its first file. */
const CIRCLE_B = "import { a } from './circle-a';\nexport const b = () => a;";

function plant(folder: string, file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), `${text}\n`);
}

test('no file of the project imports what it may not', () => {
  const { modules, summary } = cruise('.');

  expect(summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} -> ${to}`)).toEqual([]);
  expect(modules.length).toBeGreaterThan(100);
}, 60_000);

describe('in a copy with forbidden imports', () => {
  let folder: string;
  let found: Cruise['summary']['violations'];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'listen-first-imports-'));
    for (const path of [...TREE, ...SETTINGS]) cpSync(path, join(folder, path), { recursive: true });
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    for (const [file, text] of PLANTED) plant(folder, file, text);
    plant(folder, 'src/ui/circle-b.ts', CIRCLE_B);
    found = cruise(folder).summary.violations;
  }, 60_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(PLANTED)('%s: %s -> %s', (file, _, rule) => {
    expect(found.filter(({ from }) => from === file).map((it) => it.rule.name)).toContain(rule);
  });

  test('nothing else is refused', () => {
    const planted = new Set(PLANTED.map(([file]) => file));

    expect(found.filter(({ from }) => !planted.has(from))).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import os from 'node:os';
import { defineConfig } from 'vitest/config';
import { CONTENT_TYPES } from './deploy/content-types';
import { SECURITY_HEADERS } from './deploy/headers';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

export default defineConfig({
  define: {
    __APP_VERSION__: JSON.stringify(version),
    __TRUSTED_KEYS__: '[]',
    __DEVELOPMENT_BUILD__: 'true',
    __KEPT_HEADERS__: JSON.stringify(SECURITY_HEADERS),
    __CONTENT_TYPES__: JSON.stringify(CONTENT_TYPES),
  },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // One core less, which is the rule of vitest, would be a single one of two.
    maxWorkers: Math.min(os.cpus().length, 4),
  },
});

import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

export default defineConfig({
  define: { __APP_VERSION__: JSON.stringify(version), __TRUSTED_KEYS__: '[]', __DEVELOPMENT_BUILD__: 'true' },
  test: { include: ['tests/**/*.test.{ts,tsx}'], testTimeout: 180_000 },
});

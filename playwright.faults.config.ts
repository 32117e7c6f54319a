import { defineConfig } from '@playwright/test';
import browserTests from './playwright.config';

/** What breaks an app in the field, as random trials; their sizes stand in tests/faults/harness/sizes.ts. */
export default defineConfig(browserTests, {
  testDir: 'tests/faults',
  outputDir: '.cache/faults',
  timeout: 180_000,
});

import { defineConfig } from '@playwright/test';
import browserTests from './playwright.config';

/** The main journeys in other engines than today's Chromium. */
export default defineConfig(browserTests, { testDir: 'tests/engines', outputDir: '.cache/engine-tests' });

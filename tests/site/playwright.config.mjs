import process from 'node:process';

import { defineConfig } from '@playwright/test';

export default defineConfig({
    testMatch: 'login.spec.mjs',
    timeout: 60_000,
    expect: { timeout: 20_000 }, // for slow machines; a passing test never reaches it
    reporter: 'list',
    // Without CHROMIUM, Playwright uses the browser that `npx playwright install chromium` downloaded.
    use: { launchOptions: { executablePath: process.env.CHROMIUM } },
});

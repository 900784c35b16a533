// Debian's chromium, which can only reach this computer.
import { existsSync } from 'node:fs';
import { after } from 'node:test';

import { published } from './packages.mjs';

const { chromium } = published('playwright-core');
const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser'];

/// Timeout of pages in milliseconds; a passing test never reaches it.
const patience = 20_000;

/// Starts chromium, with `more` arguments, and closes it after the tests of the file. Blocks other hosts by their names: playwright's route()
/// would answer preflights itself.
export async function startChromium(more = []) {
    const executablePath = places.find(place => place && existsSync(place));
    if (!executablePath)
        throw new Error('chromium is not installed; ./dev test installs it');
    const browser = await chromium.launch({
        executablePath,
        timeout: 60_000,
        args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
            '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage',
            '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost', ...more],
    });
    after(() => browser.close());
    return browser;
}

/// A page in its own profile, closed after the test; `faults` collects its errors.
export async function openPage(browser, t, options = {}) {
    const faults = [];
    const context = await browser.newContext({ locale: 'en-US', ...options });
    t.after(() => {
        for (const fault of faults)
            t.diagnostic(fault);
        return context.close();
    });
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    page.on('pageerror', error => faults.push(String(error)));
    page.on('console', message => {
        if (message.type() === 'error')
            faults.push(message.text());
    });
    return { page, faults };
}

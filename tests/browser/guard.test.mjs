// The published login widget on a page of another origin, so that all its calls are cross-origin.
import assert from 'node:assert/strict';
import path from 'node:path';
import test from 'node:test';

import { CameraPhone } from '../node/camera-phone.mjs';
import { openPage, startChromium } from '../node/chromium.mjs';
import { passTime } from '../node/control.mjs';
import { startEmulator } from '../node/emulator.mjs';
import { packages } from '../node/packages.mjs';
import { setStrategy } from '../node/settings.mjs';
import { startSite } from '../node/site.mjs';
import { until } from '../node/wait.mjs';

const info = await startEmulator();
const options = JSON.stringify({ appId: info.appId, host: info.baseUrl, lang: 'en-US', isSSO: false });

/// Includes the widget as its documentation says; `window.events` collects its reports.
const html = `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>A site</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/guard.min.css"><script src="/guard.min.js"></script></head>
<body><div id="guard"></div><script>
window.events = [];
const guard = new GuardFactory.Guard(${options});
for (const name of ['load', 'load-error', 'login', 'login-error'])
    guard.on(name, (...details) => window.events.push({ name, details: JSON.parse(JSON.stringify(details)) }));
guard.start('#guard').then(user => window.events.push({ name: 'started', details: [user] }));
</script></body></html>`;
const site = await startSite(
    { '/': html }, path.join(packages, 'node_modules', '@authing', 'guard', 'dist', 'global'));
const browser = await startChromium();
const pages = new Map(); // by the code that they show
const alice = new CameraPhone(info, code => pages.get(code).locator('.refactor-qrcode--ready img.refactor__image').screenshot());
const timeout = 90_000;

/// The site's page after the widget has loaded and shows a code, with the hosts that it calls and its errors.
async function open(t) {
    const shown = await openPage(browser, t);
    const { page } = shown;
    shown.hosts = [];
    page.on('request', request => shown.hosts.push(new URL(request.url()).host));
    shown.newCode = async act => {
        const [made, image] = await Promise.all([
            page.waitForResponse(answer => answer.url().endsWith('/api/v2/qrcode/gene')),
            page.waitForResponse(answer => answer.url().includes('/qrcodes/')),
            act(),
        ]);
        assert.equal(image.status(), 200);
        shown.code = (await made.json()).data.random;
        pages.set(shown.code, page);
        await shows(page, 'ready');
    };
    await shown.newCode(() => page.goto(site));
    return shown;
}

/// The widget's own names of its states: ready, already (scanned), cancel, expired.
const shows = (page, state) => page.locator(`.refactor-qrcode--${state} img.refactor__image`).waitFor();

const events = (page, name) => page.evaluate(
    wanted => window.events.filter(event => event.name === wanted).map(event => event.details), name);

/// What the widget reports to the site about a login.
async function reportedUser(page) {
    const [details] = await until(() => events(page, 'login'), logins => logins.length > 0);
    return details[0];
}

test('a cancel, then a login that ends with the ticket alone', { timeout }, async t => {
    const shown = await open(t);
    const { page, code } = shown;
    assert.equal((await events(page, 'load')).length, 1);
    assert.equal((await events(page, 'load-error')).length, 0);
    assert.match(await page.locator('#guard').innerText(), /Demo application/);
    assert.deepEqual(new Set(shown.hosts), new Set([site, info.baseUrl].map(address => new URL(address).host)));

    await alice.scan(code);
    await shows(page, 'already');
    await alice.cancel(code);
    await shows(page, 'cancel');
    assert.equal((await events(page, 'login')).length, 0);
    await shown.newCode(() => page.getByText('Refresh').click());
    assert.notEqual(shown.code, code);

    await alice.scan(shown.code);
    await shows(page, 'already');
    const exchange = page.waitForResponse(answer => answer.url().endsWith('/api/v2/qrcode/userinfo'));
    await alice.confirm(shown.code);
    const refusal = await (await exchange).json();
    assert.equal(refusal.code, 1001);
    assert.equal(refusal.data, null);
    const reported = await reportedUser(page);
    assert.deepEqual(Object.keys(reported), ['ticket']);
    assert.deepEqual(shown.faults, []);

    // The rejection leaves the ticket for the site's server.
    const answer = await fetch(`${info.baseUrl}/api/v3/exchange-tokenset-with-qrcode-ticket`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ticket: reported.ticket, client_id: info.appId, client_secret: info.appSecret }),
    });
    assert.equal((await answer.json()).statusCode, 200);
});

test('an expired code, then a login with the user, where the browser may exchange the ticket', { timeout }, async t => {
    await setStrategy(info, { allowExchangeUserInfoFromBrowser: true });
    const shown = await open(t);
    const { page, code } = shown;
    await passTime(info, 120);
    await shows(page, 'expired');
    assert.equal((await events(page, 'login')).length, 0);
    await shown.newCode(() => page.getByText('Refresh').click());
    assert.notEqual(shown.code, code);

    await alice.scan(shown.code);
    await shows(page, 'already');
    await alice.confirm(shown.code);
    const user = await reportedUser(page);
    assert.equal(user.username, 'alice');
    assert.equal(user.nickname, 'Alice Lin');
    assert.equal(user.token.split('.').length, 3);
    assert.deepEqual(shown.faults, []);
});

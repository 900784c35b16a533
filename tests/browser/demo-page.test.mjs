// The demo page in a browser; the phone sees it as a camera does.
import assert from 'node:assert/strict';
import test from 'node:test';

import { CameraPhone } from '../node/camera-phone.mjs';
import { openPage, startChromium } from '../node/chromium.mjs';
import { passTime, setFault } from '../node/control.mjs';
import { startEmulator } from '../node/emulator.mjs';
import { setStrategy } from '../node/settings.mjs';

const info = await startEmulator();
const browser = await startChromium();
const pages = new Map(); // by the code that they show
const alice = new CameraPhone(info, code => pages.get(code).locator('#code').screenshot());
const timeout = 90_000;

/// The page and the ID of its code; `code` changes with each new one.
async function open(t, options) {
    const shown = await openPage(browser, t, options);
    shown.refresh = async act => {
        const [response] = await Promise.all([
            shown.page.waitForResponse(answer => answer.url().endsWith('/api/v3/gene-qrcode')), act()]);
        shown.code = (await response.json()).data.qrcodeId;
        pages.set(shown.code, shown.page);
        await reaches(shown.page, 'pending');
    };
    await shown.refresh(() => shown.page.goto(info.baseUrl));
    return shown;
}

const reaches = (page, state) => page.locator(`body[data-state=${state}]`).waitFor();
const text = (page, selector) => page.locator(selector).textContent();

test('a login, and the exchange that the browser may not make', { timeout }, async t => {
    const { page, faults, code } = await open(t);
    const image = page.getByRole('img', { name: 'QR code for login' });
    assert.ok(await image.evaluate(element => element.decode().then(() => element.naturalWidth > 200)));
    assert.equal(await text(page, '#status'), 'Waiting for the scan');
    assert.equal(await page.locator('#greeting').isVisible(), false);
    assert.equal(await page.locator('.bar .watermark').isVisible(), true);

    await alice.scan(code);
    await reaches(page, 'scanned');
    assert.equal(await text(page, '#status'), 'Alice Lin, approve the login on your phone');
    assert.ok(await page.locator('#scanner').evaluate(element => element.decode().then(() => true)));

    await alice.confirm(code);
    const hello = page.getByRole('heading', { name: 'Hello, Alice Lin!' });
    await hello.waitFor();
    assert.ok(await hello.evaluate(element => element === document.activeElement), 'a screen reader goes on there');
    const received = await text(page, '#answers');
    assert.match(received, /"status": "AUTHORIZED"/);
    assert.doesNotMatch(received, /access_token/);
    assert.equal(await page.locator('#answers mark').count(), 1, 'the ticket is marked');
    assert.equal(await page.locator('#answers .watermark').isVisible(), true);

    await page.getByRole('button', { name: 'Exchange the ticket in this browser' }).click();
    await page.getByText('Rejected as expected').waitFor();
    assert.match(await text(page, '#answers'), /"apiCode": 1001/);
    assert.deepEqual(faults, []);
});

test('the exchange where the browser may make it', { timeout }, async t => {
    await setStrategy(info, { allowExchangeUserInfoFromBrowser: true });
    t.after(() => setStrategy(info));
    const { page, faults, code } = await open(t);
    await alice.scan(code);
    await alice.confirm(code);
    await page.getByRole('button', { name: 'Exchange the ticket in this browser' }).click();
    await page.getByText('This user pool allows browsers to exchange tickets').waitFor();
    const received = await text(page, '#answers');
    assert.match(received, /"access_token": "/);
    assert.match(received, /ID token claims.*"Alice Lin"/s);
    assert.equal(await page.locator('#exchange').isDisabled(), true, 'the ticket has served');

    const token = page.locator('#answers mark').nth(1);
    const inFull = token.locator('.full');
    assert.equal(await inFull.isVisible(), false);
    await page.getByLabel('Show full tokens').check();
    assert.equal((await inFull.innerText()).split('.').length, 3);
    assert.deepEqual(faults, []);
});

test('complete user information comes with the status where it is set', { timeout }, async t => {
    await setStrategy(info, { returnFullUserInfo: true });
    t.after(() => setStrategy(info));
    const { page, code } = await open(t);
    await alice.scan(code);
    await alice.confirm(code);
    await page.getByText('The status query returned your tokens').waitFor();
    assert.match(await text(page, '#answers'), /"tokenSet": \{/);
});

test('a login that is cancelled, and another', { timeout }, async t => {
    const shown = await open(t);
    const { page, code } = shown;
    await alice.scan(code);
    await reaches(page, 'scanned');
    await alice.cancel(code);
    await reaches(page, 'cancelled');
    assert.equal(await text(page, '#status'), 'You declined the login on the phone');
    await shown.refresh(() => page.getByRole('button', { name: 'Refresh' }).click());
    assert.notEqual(shown.code, code);
    assert.equal(await page.locator('#refresh').isVisible(), false);
    assert.equal(await page.locator('#scanner').isVisible(), false, 'whoever scanned the other code is forgotten');
});

test('a code that expires, and its successor', { timeout }, async t => {
    const shown = await open(t);
    const { page } = shown;
    await passTime(info, 120);
    await reaches(page, 'expired');
    assert.equal(await text(page, '#status'), 'The QR code has expired');
    await shown.refresh(() => page.getByRole('button', { name: 'Refresh' }).click());
    await alice.scan(shown.code);
    await alice.confirm(shown.code);
    await page.getByRole('heading', { name: 'Hello, Alice Lin!' }).waitFor();
    await shown.refresh(() => page.getByRole('button', { name: 'Start over' }).click());
    assert.equal(await page.locator('#received').isVisible(), false);
});

test('an outage is said and got over', { timeout }, async t => {
    const { page, code } = await open(t);
    await page.context().setOffline(true);
    await page.getByText('Cannot connect. Trying again…').waitFor();
    await alice.scan(code);
    await page.context().setOffline(false);
    await reaches(page, 'scanned');
});

test('trouble of the pool is said and got over, in the time that it asks for', { timeout }, async t => {
    const { page, code } = await open(t);
    const path = '/api/v3/get-qrcode-status';
    const isPoll = message => message.url().includes(path);
    await Promise.all([page.waitForResponse(answer => isPoll(answer) && answer.status() === 429),
        setFault(info, { path, kind: 'http429', retryAfter: 4, first: 1 })]);
    const begin = Date.now();
    await page.getByText('The user pool is unavailable. Trying again…').waitFor();
    await page.waitForRequest(isPoll);
    assert.ok(Date.now() - begin > 3500, `asked again after ${Date.now() - begin} ms`);
    await page.getByText('Waiting for the scan').waitFor();

    await setFault(info, { path, kind: 'http500', first: 2 });
    await page.getByText('The user pool is unavailable. Trying again…').waitFor();
    await alice.scan(code);
    await reaches(page, 'scanned');

    await setFault(info, { path: '/api/v3/gene-qrcode', kind: 'http500', first: 1 });
    await page.reload();
    await page.getByText('The user pool is unavailable. Trying again…').waitFor();
    await reaches(page, 'pending');
});

test('Chinese where the browser is Chinese, in the dark', { timeout }, async t => {
    const { page, code, faults } = await open(t, { locale: 'zh-CN', colorScheme: 'dark' });
    assert.equal(await page.locator('html').getAttribute('lang'), 'zh-CN');
    assert.equal(await text(page, '#status'), '等待扫码');
    const lightness = await page.locator('body').evaluate(
        element => Math.max(...getComputedStyle(element).backgroundColor.match(/\d+/g).slice(0, 3).map(Number)));
    assert.ok(lightness < 60, `the page is ${lightness} light`);
    await alice.scan(code);
    await alice.confirm(code);
    await page.getByRole('heading', { name: '您好，Alice Lin！' }).waitFor();
    const words = await page.locator('[data-text]').allTextContents();
    assert.deepEqual(words.filter(word => /^[\x20-\x7e]*$/.test(word)), []);
    assert.deepEqual(faults, []);
});

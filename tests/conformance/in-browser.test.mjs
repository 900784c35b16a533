// The published clients of a page, in chromium on a site of another origin: the V2 SDK's scanning, and the two React
// widgets, each from the code to the exchange on the site's server.
import assert from 'node:assert/strict';
import test from 'node:test';

import { CameraPhone } from '../node/camera-phone.mjs';
import { openPage, startChromium } from '../node/chromium.mjs';
import { passTime } from '../node/control.mjs';
import { startEmulator } from '../node/emulator.mjs';
import { published } from '../node/packages.mjs';
import { setStrategy } from '../node/settings.mjs';
import { startSite } from '../node/site.mjs';
import { until } from '../node/wait.mjs';
import { pageWith } from './bundle.mjs';
import * as v3 from './v3.mjs';

const { AuthenticationClient } = published('authing-js-sdk-4.22');
const info = await startEmulator();
const options = { appId: info.appId, host: info.baseUrl, appHost: info.baseUrl, lang: 'en-US' };
const inPage = JSON.stringify(options);
const site = await startSite({
    '/sdk': await pageWith(`
        import { AuthenticationClient } from 'authing-js-sdk-4.22';
        window.client = new AuthenticationClient(${inPage});
        window.scan = choices => client.qrcode.startScanning('root', {
            interval: 200,
            onCodeShow: random => note('shown', random),
            onScanned: user => note('scanned', user),
            onSuccess: (user, ticket) => note('success', user, ticket),
            onCancel: () => note('cancel'),
            onExpired: () => note('expired'),
            onError: message => note('error', message),
            onCodeLoadFailed: error => note('failed', String(error)),
            ...choices,
        });`),
    '/react18': await pageWith(`
        import { createElement, useEffect } from 'react';
        import { createRoot } from 'react-dom/client';
        import { GuardProvider, useGuard } from '@authing/guard-react18';
        import '@authing/guard-react18/dist/esm/guard.min.css';
        function Login() {
            const guard = useGuard();
            useEffect(() => {
                for (const name of ['load', 'load-error', 'login', 'login-error'])
                    guard.on(name, (...details) => note(name, ...details));
                guard.start('#guard');
            }, []);
            return createElement('div', { id: 'guard' });
        }
        createRoot(document.getElementById('root')).render(
            createElement(GuardProvider, { ...${inPage}, isSSO: true }, createElement(Login)));`),
    '/components': await pageWith(`
        import { createElement } from 'react';
        import { createRoot } from 'react-dom/client';
        import { Guard } from '@authing/react-ui-components';
        import '@authing/react-ui-components/lib/index.min.css';
        createRoot(document.getElementById('root')).render(createElement(Guard, {
            appId: ${JSON.stringify(info.appId)},
            config: { ...${inPage}, isSSO: true },
            onLoad: () => note('load'),
            onLoadError: error => note('load-error', error),
            onLogin: user => note('login', user),
            onLoginError: error => note('login-error', error),
        }));`),
});
const browser = await startChromium();
const pages = new Map(); // by the code that they show
const alice = new CameraPhone(info, code => pages.get(code).screenshot());
const timeout = 90_000;

/// The details of the first event of that name.
async function event(page, name) {
    const [found] = await until(() => page.evaluate(
        wanted => window.events.filter(each => each.name === wanted), name), events => events.length > 0);
    return found.details;
}

/// Runs `act`, after which the page shows a new code; returns it.
async function newCode(page, act) {
    const [made, image] = await Promise.all([
        page.waitForResponse(answer => answer.url().endsWith('/api/v2/qrcode/gene')),
        page.waitForResponse(answer => answer.url().includes('/qrcodes/')),
        act(),
    ]);
    assert.equal(image.status(), 200);
    const code = (await made.json()).data.random;
    pages.set(code, page);
    return code;
}

/// What the site's server does with the ticket: it exchanges it, and verifies the ID token against the pool's keys.
async function signInOnServer(ticket) {
    const { data } = await v3.exchangeAsServer(info, ticket);
    const claims = await v3.server(info).parseIDToken(data.id_token);
    assert.equal(claims.aud, info.appId);
    assert.equal(claims.iss, `${info.baseUrl}/oidc`);
    assert.equal(claims.name, 'Alice Lin');
}

/// The page of the SDK, which shows a code on its canvas.
async function openSdk(t, choices = {}) {
    const shown = await openPage(browser, t);
    await shown.page.goto(`${site}/sdk`);
    shown.code = await newCode(shown.page, () => shown.page.evaluate(chosen => window.scan(chosen), choices));
    assert.deepEqual(await event(shown.page, 'shown'), [shown.code]);
    return shown;
}

test('the SDK 4.22 scans to a ticket, which the server exchanges', { timeout }, async t => {
    const { page, code, faults } = await openSdk(t);
    await page.locator('#root canvas').waitFor();
    await alice.scan(code);
    const [scanned] = await event(page, 'scanned');
    assert.deepEqual(Object.keys(scanned).sort(), ['nickname', 'photo']);
    await alice.confirm(code);
    const [user, ticket] = await event(page, 'success');
    assert.deepEqual(Object.keys(user).sort(), ['nickname', 'photo']);
    await signInOnServer(ticket);
    assert.deepEqual(faults, []);
});

test('the SDK 4.22 exchanges the ticket itself, where the browser may', { timeout }, async t => {
    await setStrategy(info, { allowExchangeUserInfoFromBrowser: true });
    t.after(() => setStrategy(info));
    const { page, code, faults } = await openSdk(t, { autoExchangeUserInfo: true });
    await alice.scan(code);
    await alice.confirm(code);
    const [user] = await event(page, 'success');
    assert.equal(user.username, 'alice');
    const online = await page.evaluate(accessToken => client.validateToken({ accessToken }), user.token);
    assert.equal(online.aud, info.appId);
    const server = new AuthenticationClient({ ...options, secret: info.appSecret });
    assert.equal((await server.validateTokenLocally(user.token)).sub, user.id);
    const stranger = new AuthenticationClient({ ...options, secret: 'wrong' });
    await assert.rejects(stranger.validateTokenLocally(user.token));
    assert.deepEqual(faults, []);
});

test('the SDK 4.22 is told of a cancel and of an expiry', { timeout }, async t => {
    const cancelled = await openSdk(t);
    await alice.scan(cancelled.code);
    await alice.cancel(cancelled.code);
    await event(cancelled.page, 'cancel');
    const expired = await openSdk(t);
    await passTime(info, 120);
    await event(expired.page, 'expired');
});

test('the SDK 4.22 signs in by username, with an encrypted password', { timeout }, async t => {
    const { page, faults } = await openPage(browser, t);
    await page.goto(`${site}/sdk`);
    const signIn = password => page.evaluate(
        given => client.loginByUsername('alice', given).catch(error => ({ failure: String(error?.message ?? error) })),
        password);
    const { password } = info.users.find(user => user.username === 'alice');
    const user = await signIn(password);
    assert.equal(user.username, 'alice', JSON.stringify(user));
    assert.equal(user.token.split('.').length, 3);
    assert.match((await signIn('wrong')).failure, /2333|password/);
    assert.deepEqual(faults, []);
});

for (const [what, path] of [
    ['@authing/guard-react18', '/react18'],
    ['@authing/react-ui-components', '/components'],
]) {
    test(`${what} goes to a ticket, which the server exchanges`, { timeout }, async t => {
        const { page, faults } = await openPage(browser, t);
        const called = new Set();
        page.on('request', request => called.add(new URL(request.url()).origin));
        const code = await newCode(page, () => page.goto(site + path));
        await event(page, 'load');
        await alice.scan(code);
        await alice.confirm(code);
        const [reported] = await event(page, 'login');
        assert.deepEqual(Object.keys(reported), ['ticket'], 'the browser may not exchange it');
        await signInOnServer(reported.ticket);
        assert.deepEqual([...called].sort(), [info.baseUrl, site].sort());
        assert.deepEqual(faults, []);
    });

    test(`${what} gets the user, where the browser may exchange the ticket`, { timeout }, async t => {
        await setStrategy(info, { allowExchangeUserInfoFromBrowser: true });
        t.after(() => setStrategy(info));
        const { page, faults } = await openPage(browser, t);
        const code = await newCode(page, () => page.goto(site + path));
        await alice.scan(code);
        await alice.confirm(code);
        const [user] = await event(page, 'login');
        assert.equal(user.username, 'alice');
        const server = new AuthenticationClient({ ...options, secret: info.appSecret });
        assert.equal((await server.validateTokenLocally(user.token)).sub, user.id);
        assert.deepEqual(faults, []);
    });
}

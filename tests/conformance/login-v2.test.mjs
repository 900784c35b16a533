// A login with the published V2 client: its polling helper on the site, its management client on the server.
import assert from 'node:assert/strict';
import test from 'node:test';

import { published } from '../node/packages.mjs';
import { passTime } from '../node/control.mjs';
import { startEmulator } from '../node/emulator.mjs';
import { Phone } from '../node/phone.mjs';

const { AuthenticationClient, ManagementClient } = published('authing-js-sdk');
const info = await startEmulator();
const timeout = 40_000;
const onError = () => {};

const server = new ManagementClient(
    { userPoolId: info.userPoolId, secret: info.userPoolSecret, host: info.baseUrl, onError });
const site = new AuthenticationClient({ appId: info.appId, appHost: info.baseUrl, host: info.baseUrl, onError }).qrcode;
const alice = await Phone.of(info);

const defaults = {
    qrcodeExpiresAfter: 120,
    ticketExpiresAfter: 300,
    returnFullUserInfo: false,
    allowExchangeUserInfoFromBrowser: false,
};
const setStrategy = changes => server.userpool.update({ qrcodeLoginStrategy: { ...defaults, ...changes } });
const completeUser = ['blocked', 'company', 'email', 'emailVerified', 'id', 'isDeleted', 'lastIP', 'lastIp',
    'loginsCount', 'nickname', 'oauth', 'phone', 'photo', 'signedUp', 'token', 'tokenExpiredAt', 'username'];

/// The error that the SDK throws.
async function refusal(promise) {
    try {
        await promise;
    } catch (error) {
        return error instanceof Error ? JSON.parse(error.message) : error;
    }
    return assert.fail('that should have been refused');
}

/// Polls as the SDK does, and acts on the phone when a status first appears. Returns the SDK's callbacks.
function follow(random, onStatus = {}) {
    return new Promise((resolve, reject) => {
        const calls = [];
        const seen = new Set();
        const note = (name, ...details) => calls.push([name, ...details]);
        const end = (name, ...details) => {
            note(name, ...details);
            resolve(calls);
        };
        site.startPolling(random, {
            interval: 30,
            onStart: () => note('start'),
            onResult: ({ status }) => {
                if (seen.has(status))
                    return;
                seen.add(status);
                Promise.resolve(onStatus[status]?.()).catch(reject);
            },
            onScanned: user => note('scanned', user),
            onSuccess: (user, ticket) => end('success', user, ticket),
            onCancel: () => end('cancel'),
            onExpired: () => end('expired'),
            onError: error => reject(error),
        });
    });
}

const names = calls => calls.map(([name]) => name).filter((name, index, all) => all.indexOf(name) === index);

/// The SDK's own exchange with the pool's token instead of a user's, as its documentation does on a server.
function exchangeAsServer(ticket) {
    const url = `${info.baseUrl}/api/v2/qrcode/userinfo`;
    return server.httpClient.request({ method: 'POST', url, data: { ticket } });
}

/// The ticket of an approved login.
async function newTicket() {
    const { random } = await site.geneCode();
    await alice.v2('scanned', random);
    await alice.v2('confirm', random);
    return (await site.checkStatus(random)).ticket;
}

test('settings read, updated and read back, the others unchanged', { timeout }, async () => {
    const before = await server.userpool.detail();
    assert.equal(before.id, info.userPoolId);
    assert.deepEqual(before.qrcodeLoginStrategy, defaults);
    const wanted = {
        qrcodeExpiresAfter: 60,
        ticketExpiresAfter: 30,
        returnFullUserInfo: true,
        allowExchangeUserInfoFromBrowser: true,
    };
    const updated = await server.userpool.update({ qrcodeLoginStrategy: wanted });
    assert.deepEqual(updated.qrcodeLoginStrategy, wanted);
    assert.equal(updated.name, before.name);
    assert.deepEqual(await server.userpool.detail(), { ...before, qrcodeLoginStrategy: wanted });
    await setStrategy();
    assert.deepEqual(await server.userpool.detail(), before);
});

test('a wrong period and a wrong secret are refused', { timeout }, async () => {
    assert.equal((await refusal(setStrategy({ qrcodeExpiresAfter: 0 }))).code, 400);
    const stranger = new ManagementClient(
        { userPoolId: info.userPoolId, secret: 'wrong', host: info.baseUrl, onError });
    assert.equal((await refusal(stranger.userpool.detail())).code, 2020);
    assert.deepEqual((await server.userpool.detail()).qrcodeLoginStrategy, defaults);
});

test('the polling helper follows a login to its ticket', { timeout }, async () => {
    const code = await site.geneCode({ customData: { from: '测试' } });
    assert.equal(code.expiresIn, 120);
    assert.equal((await fetch(code.url)).headers.get('content-type'), 'image/png');
    const calls = await follow(code.random, {
        0: () => alice.v2('scanned', code.random),
        1: () => alice.v2('confirm', code.random),
    });
    assert.deepEqual(names(calls), ['start', 'scanned', 'success']);
    const [, scannedUser] = calls.find(([name]) => name === 'scanned');
    assert.deepEqual(Object.keys(scannedUser).sort(), ['nickname', 'photo']);
    const [, user, ticket] = calls.find(([name]) => name === 'success');
    assert.deepEqual(Object.keys(user).sort(), ['nickname', 'photo']);

    const complete = await exchangeAsServer(ticket);
    assert.deepEqual(Object.keys(complete).sort(), completeUser);
    assert.equal(complete.nickname, 'Alice Lin');
});

test('the polling helper is told of a cancel', { timeout }, async () => {
    const { random } = await site.geneCode();
    const calls = await follow(random, { 0: () => alice.v2('scanned', random), 1: () => alice.v2('cancel', random) });
    assert.deepEqual(names(calls), ['start', 'scanned', 'cancel']);
});

test('the polling helper is told of the end of a code', { timeout }, async t => {
    t.after(() => setStrategy());
    await setStrategy({ qrcodeExpiresAfter: 30 });
    const { random, expiresIn } = await site.geneCode();
    await setStrategy();
    assert.equal(expiresIn, 30);
    assert.deepEqual(names(await follow(random, { 0: () => passTime(info, 30) })), ['start', 'expired']);
    assert.equal((await alice.v2('scanned', random)).code, 2242);
});

test('a ticket serves a server once', { timeout }, async () => {
    const ticket = await newTicket();
    await exchangeAsServer(ticket);
    assert.equal((await refusal(exchangeAsServer(ticket))).code, 2244);
});

test('a ticket runs out', { timeout }, async t => {
    t.after(() => setStrategy());
    await setStrategy({ ticketExpiresAfter: 30 });
    const ticket = await newTicket();
    await setStrategy();
    await passTime(info, 30);
    assert.equal((await refusal(exchangeAsServer(ticket))).code, 2245);
});

test('the browser exchange, refused and allowed', { timeout }, async t => {
    t.after(() => setStrategy());
    const ticket = await newTicket();
    const refused = await refusal(site.exchangeUserInfo(ticket));
    assert.equal(refused.code, 1001);
    assert.equal(refused.data, null);
    await setStrategy({ allowExchangeUserInfoFromBrowser: true });
    const user = await site.exchangeUserInfo(ticket);
    assert.deepEqual(Object.keys(user).sort(), completeUser);
    assert.equal((await refusal(site.exchangeUserInfo(ticket))).code, 2244);
    await setStrategy();

    const { random } = await site.geneCode();
    assert.equal((await alice.v2('scanned', random, user.token)).code, 200, 'the token signs in');
});

test('complete user information goes to the poller where it is set', { timeout }, async t => {
    t.after(() => setStrategy());
    await setStrategy({ returnFullUserInfo: true });
    const { random } = await site.geneCode();
    const calls = await follow(random, {
        0: () => alice.v2('scanned', random),
        1: () => alice.v2('confirm', random),
    });
    const [, scanned] = calls.find(([name]) => name === 'scanned');
    const [, user] = calls.find(([name]) => name === 'success');
    assert.deepEqual(Object.keys(scanned).sort(), ['nickname', 'photo']);
    assert.deepEqual(Object.keys(user).sort(), completeUser);
});

test('an unknown code', { timeout }, async () => {
    assert.equal((await refusal(site.checkStatus('x'.repeat(30)))).code, 2241);
    assert.equal((await alice.v2('scanned', 'x'.repeat(30))).code, 500);
    assert.equal((await alice.v2('confirm', 'x'.repeat(30))).code, 500);
});

// How the pool rejects invalid signed requests. The published client signs them; for errors that it cannot make, its
// own functions sign.
import assert from 'node:assert/strict';
import test from 'node:test';

import { published } from '../node/packages.mjs';
import { startEmulator } from '../node/emulator.mjs';
import { administrator } from './v3.mjs';

const signing = published('authing-node-sdk/dist/utils/buildSignature');
const info = await startEmulator();
const path = '/api/v3/get-security-settings';
const timeout = 30_000;
const minutes = count => count * 60_000;

/// Sends the SDK's headers with changes, signed after them; null removes a header.
async function ask(changes = {}) {
    const headers = { ...signing.DEFAULT_HEADERS(), date: new Date().toUTCString(), ...changes };
    for (const name of Object.keys(headers).filter(name => headers[name] === null))
        delete headers[name];
    const text = signing.buildStringToSign('GET', path, headers, {});
    headers.authorization = signing.buildAuthorization(info.accessKeyId, info.accessKeySecret, text);
    return (await fetch(info.baseUrl + path, { headers })).json();
}

test('a request in order is answered', { timeout }, async () => {
    assert.equal((await ask()).statusCode, 200);
});

test('a wrong secret and an unknown key are refused', { timeout }, async () => {
    for (const keys of [{ accessKeySecret: 'wrong' }, { accessKeyId: '0'.repeat(24) }]) {
        const client = administrator(info, keys);
        const update = { verifyCodeLength: 4 };
        for (const answer of [await client.getSecuritySettings(), await client.updateSecuritySettings(update)]) {
            assert.equal(answer.statusCode, 401);
            assert.equal(answer.apiCode, 1300);
            assert.equal(answer.data, undefined);
        }
    }
    assert.equal((await administrator(info).getSecuritySettings()).data.verifyCodeLength, 6);
});

test('a request that was changed on its way is refused', { timeout }, async () => {
    const client = administrator(info);
    client.httpClient.axios.interceptors.request.use(config => {
        config.data = { ...config.data, verifyCodeLength: 5 };
        return config;
    });
    assert.equal((await client.updateSecuritySettings({ verifyCodeLength: 4 })).apiCode, 1300);
});

test('a request sent twice is answered once', { timeout }, async () => {
    const client = administrator(info);
    let sent;
    client.httpClient.axios.interceptors.request.use(config => {
        sent = config;
        return config;
    });
    assert.equal((await client.getSecuritySettings()).statusCode, 200);
    const again = await (await fetch(info.baseUrl + path, { headers: { ...sent.headers } })).json();
    assert.equal(again.statusCode, 401);
    assert.equal(again.apiCode, 1306);
});

for (const [what, changes, apiCode] of [
    ['an old date', { date: new Date(Date.now() - minutes(16)).toUTCString() }, 1305],
    ['a date to come', { date: new Date(Date.now() + minutes(16)).toUTCString() }, 1305],
    ['a date in no form', { date: 'yesterday' }, 1303],
    ['no date', { date: null }, 1304],
    ['another method', { 'x-authing-signature-method': 'HMAC-SHA256' }, 1301],
    ['another version', { 'x-authing-signature-version': '2.0' }, 1302],
]) {
    test(`${what} is refused`, { timeout }, async () => {
        const answer = await ask(changes);
        assert.equal(answer.statusCode, 401);
        assert.equal(answer.apiCode, apiCode);
    });
}

for (const [what, changes] of [
    ['milliseconds', { date: String(Date.now()) }],
    ['milliseconds in a header of the brand', { date: null, 'x-authing-date': String(Date.now()) }],
    ['a date of some minutes ago', { date: new Date(Date.now() - minutes(14)).toUTCString() }],
]) {
    test(`${what} will do`, { timeout }, async () => {
        assert.equal((await ask(changes)).statusCode, 200);
    });
}

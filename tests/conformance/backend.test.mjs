// What a site's server does after the exchange with the published V3 client: it verifies the tokens, asks about them, and
// revokes them.
import assert from 'node:assert/strict';
import test from 'node:test';

import { rotateKeys } from '../node/control.mjs';
import { startEmulator } from '../node/emulator.mjs';
import * as v3 from './v3.mjs';

const info = await startEmulator();
const server = v3.server(info);
const alice = await v3.phone(info);
const timeout = 40_000;

/// The token set of a login from its code to the exchange.
async function login() {
    const { data } = await v3.site(info).geneQrCode({ type: 'MOBILE_APP' });
    for (const action of ['SCAN', 'CONFIRM'])
        assert.equal((await alice.setQrCodeStatus({ qrcodeId: data.qrcodeId, action })).statusCode, 200);
    const { ticket } = (await v3.site(info).getQrCodeStatus({ qrcodeId: data.qrcodeId })).data;
    const answer = await v3.exchangeAsServer(info, ticket);
    assert.equal(answer.statusCode, 200, answer.message);
    return answer.data;
}

test('both tokens verify against the published keys', { timeout }, async () => {
    const tokens = await login();
    for (const claims of [await server.parseIDToken(tokens.id_token),
        await server.parseAccessToken(tokens.access_token)]) {
        assert.equal(claims.iss, `${info.baseUrl}/oidc`);
        assert.equal(claims.aud, info.appId);
        assert.ok(claims.exp > Date.now() / 1000);
    }
});

test('a token of the old key verifies after the keys were replaced', { timeout }, async () => {
    const before = await login();
    await rotateKeys(info);
    const after = await login();
    for (const { id_token } of [before, after])
        assert.equal((await server.parseIDToken(id_token)).aud, info.appId);
});

test('a token that was changed does not verify', { timeout }, async () => {
    const [head, payload, signature] = (await login()).id_token.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url'));
    const forged = Buffer.from(JSON.stringify({ ...claims, sub: 'eve' })).toString('base64url');
    await assert.rejects(server.parseIDToken(`${head}.${forged}.${signature}`));
});

test('user info, profile and introspection tell of the user until the token is revoked', { timeout }, async () => {
    const { access_token: token } = await login();
    const active = await server.introspectToken(token);
    assert.equal(active.active, true);
    assert.equal(active.aud, info.appId);
    const user = await server.getUserInfoByAccessToken(token);
    assert.equal(user.sub, active.sub);
    const profile = await v3.server(info, { accessToken: token }).getProfile({});
    assert.equal(profile.statusCode, 200, profile.message);
    assert.equal(profile.data.userId, active.sub);
    await server.revokeToken(token);
    assert.equal((await server.introspectToken(token)).active, false);
    const refused = await v3.server(info, { accessToken: token }).getProfile({});
    assert.equal(refused.statusCode, 401);
});

test('the applications of the pool', { timeout }, async () => {
    const client = v3.administrator(info);
    const { data } = await client.listApplications({ page: 1, limit: 10 });
    assert.equal(data.totalCount, data.list.length);
    const { appId } = data.list.find(application => application.appId !== info.appId);
    const one = await client.getApplication({ appId });
    assert.equal(one.data.appId, appId);
    assert.equal(one.data.customSecurityEnabled, false);
});

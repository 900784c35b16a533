// A login from code to tokens with the published V3 client for each party.
import assert from 'node:assert/strict';
import test from 'node:test';

import { passTime, setAuthMethod } from '../node/control.mjs';
import { startEmulator } from '../node/emulator.mjs';
import * as v3 from './v3.mjs';

const info = await startEmulator();
const site = v3.site(info);
const alice = await v3.phone(info);
const timeout = 40_000;

async function newCode() {
    const answer = await site.geneQrCode({ type: 'MOBILE_APP', customData: { from: '测试' } });
    assert.equal(answer.statusCode, 200, answer.message);
    return answer.data.qrcodeId;
}

async function status(qrcodeId) {
    const answer = await site.getQrCodeStatus({ qrcodeId });
    assert.equal(answer.statusCode, 200, answer.message);
    return answer.data;
}

async function act(qrcodeId, action, user = alice) {
    const answer = await user.setQrCodeStatus({ qrcodeId, action });
    assert.equal(answer.statusCode, 200, answer.message);
    assert.equal(answer.data.success, true);
}

async function newTicket() {
    const id = await newCode();
    await act(id, 'SCAN');
    await act(id, 'CONFIRM');
    return (await status(id)).ticket;
}

function outcome(answer) {
    return `${answer.statusCode}/${answer.apiCode}`;
}

function assertTokenSet(tokens) {
    assert.equal(tokens.token_type, 'Bearer');
    assert.equal(tokens.expire_in, 1_296_000);
    for (const name of ['access_token', 'id_token', 'scope'])
        assert.equal(typeof tokens[name], 'string', name);
    assert.equal(tokens.access_token.split('.').length, 3);
}

test('pending, scanned, authorized, exchanged by the server', { timeout }, async () => {
    const { data } = await site.geneQrCode({ type: 'MOBILE_APP' });
    const image = await fetch(data.url);
    assert.equal(image.headers.get('content-type'), 'image/png');
    assert.deepEqual([...new Uint8Array(await image.arrayBuffer())].slice(1, 4), [...Buffer.from('PNG')]);

    assert.deepEqual(await status(data.qrcodeId), { status: 'PENDING' });
    await act(data.qrcodeId, 'SCAN');
    const scanned = await status(data.qrcodeId);
    assert.deepEqual(Object.keys(scanned).sort(), ['briefUserInfo', 'status']);
    assert.equal(scanned.status, 'SCANNED');
    assert.deepEqual(Object.keys(scanned.briefUserInfo).sort(), ['displayName', 'photo']);
    assert.equal(scanned.briefUserInfo.displayName, 'Alice Lin');
    assert.equal((await fetch(scanned.briefUserInfo.photo)).status, 200);

    await act(data.qrcodeId, 'CONFIRM');
    const authorized = await status(data.qrcodeId);
    assert.deepEqual(Object.keys(authorized).sort(), ['briefUserInfo', 'status', 'ticket']);
    assert.equal(authorized.status, 'AUTHORIZED');

    const exchanged = await v3.exchangeAsServer(info, authorized.ticket);
    assert.equal(exchanged.statusCode, 200, exchanged.message);
    assertTokenSet(exchanged.data);
    const again = await v3.exchangeAsServer(info, authorized.ticket);
    assert.equal(again.apiCode, 2244, 'a ticket serves once');
});

test('the tokens of a login sign a phone in', { timeout }, async () => {
    const { data } = await v3.exchangeAsServer(info, await newTicket());
    for (const accessToken of [data.access_token, `Bearer ${data.access_token}`])
        await act(await newCode(), 'SCAN', v3.server(info, { accessToken }));
});

test('cancelled', { timeout }, async () => {
    const id = await newCode();
    await act(id, 'SCAN');
    await act(id, 'CANCEL');
    const cancelled = await status(id);
    assert.equal(cancelled.status, 'CANCELLED');
    assert.deepEqual(Object.keys(cancelled.briefUserInfo).sort(), ['displayName', 'photo']);
    assert.equal(cancelled.ticket, undefined);
    assert.equal(outcome(await alice.setQrCodeStatus({ qrcodeId: id, action: 'CONFIRM' })), '422/2243');
});

test('expired, and a code keeps the period it was made with', { timeout }, async t => {
    t.after(() => v3.setStrategy(info));
    await v3.setStrategy(info, { qrcodeExpiresIn: 30 });
    const id = await newCode();
    await v3.setStrategy(info);
    const longer = await newCode();
    await passTime(info, 30);
    assert.deepEqual(await status(id), { status: 'EXPIRED' });
    assert.equal((await alice.setQrCodeStatus({ qrcodeId: id, action: 'SCAN' })).apiCode, 2242);
    assert.deepEqual(await status(longer), { status: 'PENDING' });
});

test('a ticket runs out, and keeps the period of its consent', { timeout }, async t => {
    t.after(() => v3.setStrategy(info));
    await v3.setStrategy(info, { ticketExpiresIn: 30 });
    const ticket = await newTicket();
    await v3.setStrategy(info);
    const longer = await newTicket();
    await passTime(info, 30);
    assert.equal((await v3.exchangeAsServer(info, ticket)).apiCode, 2245);
    assert.equal((await v3.exchangeAsServer(info, longer)).statusCode, 200);
});

test('the browser exchange is off by default, and does not use the ticket up', { timeout }, async () => {
    const ticket = await newTicket();
    const asBrowser = () => site.exchangeTokenSetWithQrCodeTicket({ ticket, client_id: info.appId });
    assert.equal(outcome(await asBrowser()), '403/1001');
    assert.equal((await v3.exchangeAsServer(info, ticket)).statusCode, 200);
});

test('the browser exchange where it is allowed', { timeout }, async t => {
    t.after(() => v3.setStrategy(info));
    await v3.setStrategy(info, { allowExchangeUserInfoFromBrowser: true });
    const ticket = await newTicket();
    const wrong = await site.exchangeTokenSetWithQrCodeTicket(
        { ticket, client_id: info.appId, client_secret: 'wrong' });
    assert.equal(wrong.statusCode, 401, 'a wrong secret is refused whatever the setting');
    const answer = await site.exchangeTokenSetWithQrCodeTicket({ ticket });
    assert.equal(answer.statusCode, 200, answer.message);
    assertTokenSet(answer.data);
    assert.equal((await site.exchangeTokenSetWithQrCodeTicket({ ticket })).apiCode, 2244);
});

test('the secret in a header, where the application shows it so', { timeout }, async t => {
    await setAuthMethod(info, 'client_secret_basic');
    t.after(() => setAuthMethod(info, 'client_secret_post'));
    const server = v3.server(info, { tokenEndPointAuthMethod: 'client_secret_basic' });
    const { username, password } = info.users[0];
    assert.equal((await server.signInByUsernamePassword({ username, password })).statusCode, 200);
    const ticket = await newTicket();
    assert.equal((await v3.exchangeAsServer(info, ticket)).statusCode, 401, 'not in the body then');
    const wrong = v3.server(info, { tokenEndPointAuthMethod: 'client_secret_basic', appSecret: 'wrong' });
    assert.equal((await wrong.exchangeTokenSetWithQrCodeTicket({ ticket })).statusCode, 401);
    assertTokenSet((await server.exchangeTokenSetWithQrCodeTicket({ ticket })).data);
});

test('an application without a secret is a browser', { timeout }, async t => {
    await setAuthMethod(info, 'none');
    t.after(() => setAuthMethod(info, 'client_secret_post'));
    const { username, password } = info.users[0];
    assert.equal((await site.signInByUsernamePassword({ username, password })).statusCode, 200);
    assert.equal(outcome(await site.exchangeTokenSetWithQrCodeTicket({ ticket: await newTicket() })), '403/1001');
});

test('complete user information goes to the poller where it is set', { timeout }, async t => {
    t.after(() => v3.setStrategy(info));
    await v3.setStrategy(info, { returnFullUserInfo: true });
    const id = await newCode();
    await act(id, 'SCAN');
    assert.equal((await status(id)).tokenSet, undefined, 'not before consent');
    await act(id, 'CONFIRM');
    const authorized = await status(id);
    assertTokenSet(authorized.tokenSet);
    assert.equal(typeof authorized.ticket, 'string');
    await v3.setStrategy(info);
    assert.equal((await status(id)).tokenSet, undefined);
});

test('who may do what', { timeout }, async () => {
    const bob = await v3.phone(info, 'bob');
    const id = await newCode();
    assert.equal((await site.setQrCodeStatus({ qrcodeId: id, action: 'SCAN' })).apiCode, 2020);
    assert.equal((await alice.setQrCodeStatus({ qrcodeId: id, action: 'CONFIRM' })).apiCode, 2243);
    await act(id, 'SCAN');
    assert.equal((await bob.setQrCodeStatus({ qrcodeId: id, action: 'CONFIRM' })).apiCode, 1001);
    assert.equal((await bob.setQrCodeStatus({ qrcodeId: id, action: 'SCAN' })).apiCode, 2243);
    assert.equal((await site.getQrCodeStatus({ qrcodeId: 'x'.repeat(30) })).apiCode, 2241);
    assert.equal((await v3.exchangeAsServer(info, 'x'.repeat(30))).apiCode, 2244);
    const { username } = info.users[0];
    assert.equal((await v3.server(info).signInByUsernamePassword({ username, password: 'wrong' })).apiCode, 2333);
});

test('the deprecated names', { timeout }, async () => {
    const id = await newCode();
    assert.deepEqual((await site.checkQrCodeStatus({ qrcodeId: id })).data, { status: 'PENDING' });
    const changed = await alice.changeQrCodeStatus({ qrcodeId: id, action: 'SCAN' });
    assert.equal(changed.statusCode, 200);
    assert.equal(changed.data, undefined);
    assert.equal((await site.checkQrCodeStatus({ qrcodeId: id })).data.status, 'SCANNED');
});

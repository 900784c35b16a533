// Reads and writes the settings with the published V3 management client.
import assert from 'node:assert/strict';
import test from 'node:test';

import { startEmulator } from '../node/emulator.mjs';
import { administrator, defaults } from './v3.mjs';

const info = await startEmulator();
const strategyName = 'qrcodeLoginStrategy';
const timeout = 30_000;

async function read() {
    const answer = await administrator(info).getSecuritySettings();
    assert.equal(answer.statusCode, 200, answer.message);
    return answer.data;
}

/// Keeps the order of members.
function withoutStrategy(settings) {
    const { [strategyName]: ignored, ...others } = settings;
    return JSON.stringify(others);
}

test('a fresh pool has the documented defaults', { timeout }, async () => {
    const settings = await read();
    assert.deepEqual(settings[strategyName], defaults);
    for (const name of ['allowedOrigins', 'authingTokenExpiresIn', 'cookieSettings', 'loginAnomalyDetection'])
        assert.ok(name in settings, name);
});

test('an update of the four settings is read back and leaves the others alone', { timeout }, async () => {
    const before = await read();
    const wanted = {
        qrcodeExpiresIn: 100,
        qrcodeExpiresInUnit: 'Minute',
        ticketExpiresIn: 2_592_000,
        ticketExpiresInUnit: 'Day',
        returnFullUserInfo: true,
        allowExchangeUserInfoFromBrowser: true,
    };
    const answer = await administrator(info).updateSecuritySettings({ [strategyName]: wanted });
    assert.equal(answer.statusCode, 200, answer.message);
    assert.deepEqual(answer.data[strategyName], wanted);
    const after = await read();
    assert.deepEqual(after[strategyName], wanted);
    assert.equal(withoutStrategy(after), withoutStrategy(before));
});

test('an update of another setting leaves the four alone', { timeout }, async () => {
    const before = await read();
    const answer = await administrator(info).updateSecuritySettings({
        allowedOrigins: ['https://login.example.com', 'https://登录.example.com'],
        verifyCodeLength: 4,
        registerDisabled: true,
        registerAnomalyDetection: { timeInterval: 60, enabled: true, limit: 3 },
    });
    assert.equal(answer.statusCode, 200, answer.message);
    const after = await read();
    assert.deepEqual(after[strategyName], before[strategyName]);
    assert.equal(after.allowedOrigins, 'https://login.example.com\nhttps://登录.example.com');
    assert.equal(after.verifyCodeLength, 4);
    assert.equal(after.registerDisabled, true);
    assert.deepEqual(after.registerAnomalyDetection, { timeInterval: 60, enabled: true, limit: 3 });
    const changed = ['allowedOrigins', 'verifyCodeLength', 'registerDisabled', 'registerAnomalyDetection'];
    for (const name of Object.keys(before).filter(name => !changed.includes(name)))
        assert.equal(JSON.stringify(after[name]), JSON.stringify(before[name]), name);
});

for (const [what, wrong] of [
    ['a period of nothing', { qrcodeExpiresIn: 0 }],
    ['a period over 30 days', { ticketExpiresIn: 2_592_001 }],
    ['half a second', { ticketExpiresIn: 1.5 }],
    ['an unknown unit', { qrcodeExpiresInUnit: 'Week' }],
    ['a toggle that is a number', { returnFullUserInfo: 1 }],
    ['a member left out', { allowExchangeUserInfoFromBrowser: undefined }],
]) {
    test(`${what} is refused and changes nothing`, { timeout }, async () => {
        const before = await read();
        const answer = await administrator(info).updateSecuritySettings({
            verifyCodeLength: 9,
            [strategyName]: { ...defaults, ...wrong },
        });
        assert.equal(answer.statusCode, 400);
        assert.equal(answer.apiCode, 400);
        assert.deepEqual(await read(), before);
    });
}

test('the user pool id and its secret sign as well', { timeout }, async () => {
    const keys = { accessKeyId: info.userPoolId, accessKeySecret: info.userPoolSecret };
    assert.equal((await administrator(info, keys).getSecuritySettings()).statusCode, 200);
});

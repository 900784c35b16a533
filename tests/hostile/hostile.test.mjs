// Drives the command line and the console against pools that misbehave (README.md).
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

import { startEmulator } from '../node/emulator.mjs';
import { until } from '../node/wait.mjs';
import { logins } from './logins.mjs';
import { misbehaviours } from './misbehaviours.mjs';
import { ForeignPort, HostilePool } from './pool.mjs';
import { Console, home, run } from './programs.mjs';

const emulator = await startEmulator();
const foreign = await ForeignPort.start();
const alice = emulator.users.find(user => user.username === 'alice');
const finders = fs.readFileSync(new URL('../fuzz/corpus/picture/finders300.png', import.meta.url));
const { any, wrongSettings, strangeSettings } = misbehaviours(foreign);
const ofLogins = logins(foreign, finders);
const secrets = [emulator.accessKeySecret, emulator.appSecret, alice.password];
after(() => {
    foreign.close();
    HostilePool.closeAll();
});

// The programs wait for 10 s for a response and for 2 s for a picture. The rest is for busy computers.
const longest = 25; // seconds
// Milliseconds in which the window may not answer: of its own work, and in all.
const busiestPause = 1500;
const longestPause = 10_000;
const many = { concurrency: 3 };

const poolOf = ({ misbehave, connected }) => HostilePool.start(emulator, misbehave, connected);

const variablesOf = pool => ({
    QRLOGIN_HOST: pool.url,
    QRLOGIN_USERPOOL_ID: emulator.userPoolId,
    QRLOGIN_APP_ID: emulator.appId,
    QRLOGIN_ACCESS_KEY_ID: emulator.accessKeyId,
    QRLOGIN_ACCESS_KEY_SECRET: emulator.accessKeySecret,
    QRLOGIN_APP_SECRET: emulator.appSecret,
    QRLOGIN_TEST_USER: alice.username,
    QRLOGIN_TEST_PASSWORD: alice.password,
});

let pictures = 0;
/// A file with the picture of a new code.
async function newPicture() {
    const answer = await fetch(`${emulator.baseUrl}/api/v3/gene-qrcode`,
        { method: 'POST', headers: { 'content-type': 'application/json', 'x-genauth-app-id': emulator.appId }, body: '{"type":"MOBILE_APP"}' });
    const { data } = await answer.json();
    const file = path.join(home, `code${++pictures}.png`);
    fs.writeFileSync(file, Buffer.from(await (await fetch(data.url)).arrayBuffer()));
    return file;
}

function assertClean(text) {
    const steering = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/.exec(text);
    assert.equal(steering, null, `a raw control character in ${JSON.stringify(text.slice(0, 2000))}`);
    assert.doesNotMatch(text, /^export EVIL/m);
    for (const secret of secrets)
        assert.ok(!text.includes(secret), 'a secret is in the output');
}

/// Holds for every run, whatever the pool does.
function assertDecent(ran, visits) {
    assert.notEqual(ran.code, null, `it did not end within ${longest} s`);
    assert.equal(typeof ran.code, 'number', `${ran.code} ended it: ${ran.errors}`);
    assert.ok(ran.code >= 0 && ran.code <= 5, `exit code ${ran.code}: ${ran.errors}`);
    assert.ok(ran.code === 0 || ran.errors + ran.output !== '', 'it says nothing');
    assertClean(ran.output + ran.errors);
    assert.equal(foreign.visits, visits, 'it asked the foreign port');
}

async function against(one, words, check) {
    const pool = await poolOf(one);
    try {
        const { visits } = foreign;
        const ran = await run(typeof words === 'function' ? await words() : words, variablesOf(pool), longest);
        assertDecent(ran, visits);
        assert.ok(!pool.requests.some(request => /^x-injected/im.test(request.head)), 'a header was injected');
        await check?.(ran, pool);
    } finally {
        pool.close();
    }
}

const get = ['settings', 'get'];
const phone = async () => ['phone', await newPicture(), '--then', 'confirm'];

/// What the window shows while a person uses a connection, generates a code and, if `isWhole`, logs in.
async function login(remote, name, pool, isWhole) {
    const press = (button, seconds) => remote.soon({ click: button }, seconds);
    await remote.do({ page: 5 });
    assert.ok((await remote.do({ choose: name, in: 'connections' })).done, `no connection ${name}`);
    await remote.do({ type: 'accessKeySecret', text: emulator.accessKeySecret });
    await remote.do({ type: 'appSecret', text: emulator.appSecret });
    await remote.do({ type: 'testPassword', text: alice.password });
    await press('saveConnection', 0.5); // the second time, nothing has changed
    assert.ok(await press('open'));
    await remote.do({ page: 1 });
    await until(() => pool.requests.length, count => count > 0);
    await remote.do({ page: 2 });
    const asked = pool.requests.length;
    if (await press('generate'))
        await until(() => pool.requests.length, count => count > asked);
    await sleep(100);
    const { texts } = await remote.do({ texts: true });
    if (isWhole) {
        for (const button of ['signIn', 'scan', 'confirm', 'exchangeAsServer'])
            await press(button, 0.2);
    }
    await remote.do({ page: 4 });
    await remote.do({ page: 2 });
    return [...texts, ...(await remote.do({ texts: true })).texts].join('\n');
}

describe('a pool that misbehaves', { concurrency: 4 }, () => {
    describe('the command line, whatever is asked', many, () => {
        for (const one of any) {
            test(`settings get: ${one.name}`, () => against(one, get, ran => {
                if (one.code !== undefined)
                    assert.equal(ran.code, one.code, ran.errors + ran.output);
                if (one.code > 0)
                    assert.match(ran.errors, one.says ?? /./);
            }));
            if (!/endless|busy|redirects|JSON|statusCode|drips/.test(one.name)) { // enough of a kind
                test(`phone: ${one.name}`, () => against(one, phone, ran => {
                    if (one.code !== undefined)
                        assert.equal(ran.code, one.code, ran.errors + ran.output);
                }));
            }
        }
    });

    describe('the command line and the settings', many, () => {
        for (const { name, misbehave, says } of wrongSettings) {
            test(`get: ${name}`, () => against({ misbehave }, get, ran => {
                assert.equal(ran.code, 3, ran.errors + ran.output);
                assert.match(ran.errors, says);
            }));
            test(`set: ${name}`, () => against({ misbehave }, ['settings', 'set', 'qrcodeExpiresIn=3m', '--json'], (ran, pool) => {
                assert.equal(ran.code, 3, ran.errors + ran.output);
                assert.match(JSON.parse(ran.output).failure.text, says);
                assert.ok(pool.requests.every(request => request.method === 'GET'), 'it wrote');
            }));
        }
        for (const one of strangeSettings) {
            for (const words of ['get', 'set qrcodeExpiresIn=3m --dry-run --json'])
                test(`${words}: ${one.name}`, () => against(one, ['settings', ...words.split(' ')]));
        }
        test('a pool that is another each time is a conflict', () => {
            const reads = async ({ request, honest, end, pool }) => {
                assert.equal(request.method, 'GET', 'it wrote');
                const object = JSON.parse((await honest()).body);
                object.data.qrcodeLoginStrategy.ticketExpiresIn = 100 + pool.requests.length;
                end(Buffer.from(`HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n${JSON.stringify(object)}`));
            };
            return against({ misbehave: reads }, ['settings', 'set', 'qrcodeExpiresIn=3m'], ran => assert.equal(ran.code, 5, ran.errors));
        });
    });

    describe('the command line and logins', many, () => {
        for (const one of ofLogins) {
            test(`simulate: ${one.name}`, () => against(one, ['simulate', 'happy-path', '--json'], ran => JSON.parse(ran.output)));
            if (/token|all is well/.test(one.name)) {
                test(`phone: ${one.name}`, () => against(one, phone, ran => {
                    if (one.isUnusable)
                        assert.equal(ran.code, 3, ran.errors);
                }));
            }
        }
    });

    test('the console', { timeout: 240_000 }, async () => {
        const worst = /hangs|drips the body|resets|truncates JSON|is HTML$|huge body|bomb|to another port|is deep|steers|message of|Date beyond|for ever|escapes/;
        const chosen = [...any.filter(one => worst.test(one.name)), ...strangeSettings, ...ofLogins];
        const pools = [];
        const connections = [];
        for (const one of chosen) {
            const pool = await poolOf(one);
            pools.push(pool);
            connections.push({ id: `id${pools.length}`, name: `${pools.length}. ${one.name}`, brand: 'genauth', managementHost: pool.url,
                applicationHost: pool.url, userPoolId: emulator.userPoolId, appId: emulator.appId, accessKeyId: emulator.accessKeyId,
                production: false, colorTag: '', caFile: '', testUsers: [alice.username] });
        }
        const remote = await Console.start(connections);
        after(() => remote.kill());
        await remote.do({ pauses: true });
        const faults = [];
        for (const [i, one] of chosen.entries()) {
            const visits = foreign.visits;
            const texts = await login(remote, `${i + 1}. `, pools[i], ofLogins.includes(one) && !one.name.startsWith('picture'));
            const pauses = await remote.do({ pauses: true });
            if (pauses.longest > longestPause || pauses.busiest > busiestPause)
                faults.push(`${one.name}: the window did not answer for ${pauses.longest} ms, ${pauses.busiest} ms of them its own`);
            if (pools[i].requests.some(request => /^x-injected/im.test(request.head)))
                faults.push(`${one.name}: a header was injected`);
            if (foreign.visits > visits)
                faults.push(`${one.name}: the console asked the foreign port`);
            if (one.says && ofLogins.includes(one) && !one.says.test(texts))
                faults.push(`${one.name}: the window does not say ${one.says}, but ${texts}`);
        }
        assert.deepEqual(faults, []);
        // It ends while a pool does not answer.
        await login(remote, '1. ', pools[0], false);
        const [code, signal, seconds] = await remote.end();
        assert.equal(code, 0, `${signal}: ${remote.errors}`);
        assert.ok(seconds < 10, `it took ${seconds} s to end`);
        assertClean(remote.errors);
        assert.doesNotMatch(remote.errors, /Sanitizer|runtime error/);
    });
});

// load.mjs SECONDS: everything that clients ask of a pool, at once, at the pool that the environment variable POOL
// describes (the line of `qrlogin serve --json`). Prints how often each was done. Exits with 1 at the first error.
// load.mjs fill: asks for so many pictures that the pool drops the oldest.
import assert from 'node:assert/strict';
import { createHmac, randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import { passTime } from '../node/control.mjs';
import { Phone } from '../node/phone.mjs';

const info = JSON.parse(process.env.POOL);
const end = Date.now() + Number(process.argv[2]) * 1000;
const done = {};

async function ask(path, options = {}) {
    const answer = await fetch(info.baseUrl + path, options);
    assert.equal(answer.status, 200, `${path}: HTTP ${answer.status}`);
    const { statusCode, message, data } = await answer.json();
    assert.equal(statusCode, 200, `${path}: ${message}`);
    return data;
}

const post = (path, body, headers = {}) =>
    ask(path, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });

/// Signs as section 3 of docs/contract.md says. `members` are texts by their names.
function signed(method, path, members) {
    const headers = {
        date: String(Date.now()),
        'x-genauth-signature-method': 'HMAC-SHA1',
        'x-genauth-signature-nonce': randomBytes(16).toString('hex'),
        'x-genauth-signature-version': '1.0',
    };
    const lines = Object.keys(headers).sort().map(name => `${name}:${headers[name]}\n`).join('');
    const parameters = Object.keys(members).sort().map(name => `${name}=${members[name]}`).join('&');
    const text = `${method}\n${lines}${path}${parameters && '?' + parameters}`;
    const signature = createHmac('sha1', info.accessKeySecret).update(text).digest('base64');
    return { ...headers, authorization: `GenAuth ${info.accessKeyId}:${signature}` };
}

const generate = () => post('/api/v3/gene-qrcode', { type: 'MOBILE_APP' }, { 'x-genauth-app-id': info.appId });
const status = id => ask(`/api/v3/get-qrcode-status?qrcodeId=${id}`);

/// The ID of a new code, after its picture.
async function shownCode() {
    const { qrcodeId, url } = await generate();
    const picture = await fetch(url);
    assert.equal(picture.status, 200);
    assert.ok((await picture.arrayBuffer()).byteLength > 100, 'the picture is empty');
    return qrcodeId;
}

async function fill() {
    for (let i = 0; i < 800; ++i)
        await Promise.all(Array.from({ length: 16 }, shownCode));
}

const kinds = {
    /// A browser that shows a code and polls it.
    async polls() {
        const qrcodeId = await shownCode();
        for (let i = 0; i < 20; ++i)
            await status(qrcodeId);
    },
    async logins() {
        const phone = await Phone.of(info);
        const { qrcodeId } = await generate();
        await phone.scan(qrcodeId);
        assert.equal((await status(qrcodeId)).status, 'SCANNED');
        await phone.confirm(qrcodeId);
        const { ticket } = await status(qrcodeId);
        const tokens = await post('/api/v3/exchange-tokenset-with-qrcode-ticket',
            { ticket, client_id: info.appId, client_secret: info.appSecret });
        assert.ok(tokens.access_token);
    },
    async saves() {
        const read = '/api/v3/get-security-settings';
        const { qrcodeLoginStrategy } = await ask(read, { headers: signed('GET', read, {}) });
        const write = '/api/v3/update-security-settings';
        const changed = { ...qrcodeLoginStrategy, qrcodeExpiresIn: 120 + (done.saves ?? 0) % 100 };
        const data = await post(write, { qrcodeLoginStrategy: changed },
            signed('POST', write, { qrcodeLoginStrategy: JSON.stringify(changed) }));
        assert.equal(data.qrcodeLoginStrategy.qrcodeExpiresIn, changed.qrcodeExpiresIn);
        await sleep(50);
    },
    /// Also lets codes, tickets and tokens end, so that the pool holds as many all the time.
    async controls() {
        await passTime(info, 30);
        await ask('/_emulator/state', { headers: { 'x-control-token': info.controlToken } });
        await post('/_emulator/users', { user: 'bob', displayName: `Bob ${done.controls ?? 0}` }, { 'x-control-token': info.controlToken });
        await sleep(1000);
    },
    /// Connections that end in the middle of a request.
    async quits() {
        const controller = new AbortController;
        const asking = fetch(`${info.baseUrl}/api/v3/gene-qrcode`, { method: 'POST', signal: controller.signal,
            body: new ReadableStream({ start(stream) { stream.enqueue('{"type"'); } }), duplex: 'half' });
        setTimeout(() => controller.abort(), 20);
        await asking.catch(() => {});
        await sleep(50);
    },
};

async function repeat(kind) {
    while (Date.now() < end) {
        await kinds[kind]();
        done[kind] = (done[kind] ?? 0) + 1;
    }
}

try {
    if (process.argv[2] === 'fill') {
        await fill();
        process.exit(0);
    }
    await Promise.all(['polls', 'polls', 'polls', 'polls', 'logins', 'logins', 'saves', 'controls', 'quits'].map(repeat));
    console.log(`  ${Object.entries(done).map(([kind, count]) => `${count} ${kind}`).join(', ')}, no error`);
} catch (error) {
    console.error(`  after ${JSON.stringify(done)}: ${error.stack}`);
    process.exit(1);
}

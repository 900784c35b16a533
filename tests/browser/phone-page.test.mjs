// The phone page in a browser as small as a phone, and a site's page that shows the code.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { after } from 'node:test';

import { openPage, startChromium } from '../node/chromium.mjs';
import { passTime, setFault } from '../node/control.mjs';
import { startEmulator } from '../node/emulator.mjs';
import { published } from '../node/packages.mjs';
import { until } from '../node/wait.mjs';

const info = await startEmulator();
const folder = await mkdtemp(path.join(tmpdir(), 'phone-page-'));
after(() => rm(folder, { recursive: true }));
const video = path.join(folder, 'camera.mjpeg'); // what the camera sees; read when it starts
const browser = await startChromium(['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${video}`]);
const axe = await readFile(published.resolve('axe-core/axe.min.js'), 'utf8');
const timeout = 60_000;
const small = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

async function call(path, body) {
    const response = await fetch(`${info.baseUrl}${path}`, body && {
        method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    return (await response.json()).data;
}

/// A code of the site: its ID, its picture as the emulator draws it, and the text in it.
async function newCode(customData) {
    const { qrcodeId, url } = await call('/api/v3/gene-qrcode', { type: 'MOBILE_APP', customData });
    const picture = Buffer.from(await (await fetch(url)).arrayBuffer());
    const read = async () => (await fetch(`${info.baseUrl}/phone/read-code`,
        { method: 'POST', headers: { 'content-type': 'image/png' }, body: picture })).json();
    // The last picture of a camera may still be read.
    const { data } = await until(read, answer => answer.statusCode === 200);
    return { id: qrcodeId, picture, text: data.texts[0] };
}

const statusOf = async code => (await call(`/api/v3/get-qrcode-status?qrcodeId=${code.id}`)).status;

/// Checks a state with axe, once for each look.
const checked = new Set();
async function checkAccess(page, state, look) {
    if (checked.has(`${state} ${look}`))
        return;
    checked.add(`${state} ${look}`);
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => window.axe.run({ resultTypes: ['violations'] }));
    assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target).join(', ')}`), [],
        `${state}, ${look}`);
}

/// Points the camera at pictures.
async function showToCamera(pictures) {
    const page = await browser.newPage({ viewport: { width: 640, height: 480 } });
    await page.setContent(`<body style="margin:20px;background:#fff;text-align:center">${pictures.map(
        picture => `<img style="height:400px" src="data:image/png;base64,${picture.toString('base64')}">`).join('')}`);
    const frame = await page.screenshot({ type: 'jpeg', quality: 85 });
    await page.close();
    await writeFile(video, Buffer.concat(Array(3).fill(frame)));
}

/// A phone at the page. `reaches` waits for a state, and checks what holds in each.
async function openPhone(t, options) {
    const phone = await openPage(browser, t, { ...small, ...options });
    const { page } = phone;
    phone.reaches = async state => {
        await page.locator(`body[data-state=${state}]`).waitFor();
        assert.equal(await page.locator('.watermark').isVisible(), true);
        assert.equal(await page.locator('[data-for]:visible').count(), 1);
        const heading = page.locator(`[data-for=${state}] h1`);
        assert.ok(await heading.evaluate(element => element === document.activeElement), `the focus is not on ${state}`);
        const tooWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
        assert.equal(tooWide, false, `${state} is wider than the screen`);
        await checkAccess(page, state, `${options?.colorScheme ?? 'light'} ${options?.locale ?? 'en-US'}`);
    };
    phone.heading = () => page.locator('[data-for]:visible h1').textContent();
    phone.words = () => page.locator('[data-for]:visible .lead').textContent();
    phone.signIn = async (name = 'Alice Lin') => {
        await page.getByRole('button', { name }).tap();
        await phone.reaches('ready');
    };
    phone.takePhoto = (buffer, mimeType = 'image/png') =>
        page.locator('#file').setInputFiles({ name: 'photo', mimeType, buffer });
    phone.paste = async text => {
        await page.locator('summary').tap();
        await page.locator('#text').fill(text);
        await page.locator('#use-text').tap();
    };
    await page.goto(`${options?.site ?? info.baseUrl}/phone`);
    await phone.reaches('who');
    return phone;
}

test('a face, a photo of the code, and the approval', { timeout }, async t => {
    const phone = await openPhone(t);
    const { page, faults } = phone;
    assert.equal(await page.locator('#faces button').count(), 5);
    for (const target of await page.locator('button:visible').all()) {
        const { height } = await target.boundingBox();
        assert.ok(height >= 44, `${await target.textContent()} is ${height} px high`);
    }
    await phone.signIn();
    assert.equal(await phone.heading(), 'Signed in as Alice Lin');
    const code = await newCode({ campaign: 'spring' });
    await phone.takePhoto(code.picture);
    await phone.reaches('ask');
    assert.equal(await statusOf(code), 'SCANNED');
    assert.equal(await phone.heading(), 'Sign in to Demo pool as Alice Lin?');
    const facts = await page.locator('#facts').innerText();
    assert.match(facts, new RegExp(`Demo pool\\s+${info.userPoolId}`));
    assert.match(facts, /Application\s+not in the code; the phone uses Demo app/);
    assert.match(facts, /Age\s+\d+ s, 1 min \d+ s left|Age\s+0 s, 2 min/);
    assert.match(facts, /"campaign": "spring"/);
    await page.getByRole('button', { name: 'Approve' }).tap();
    await phone.reaches('result');
    assert.equal(await phone.heading(), 'Approved');
    assert.equal(await statusOf(code), 'AUTHORIZED');

    await page.getByRole('button', { name: 'Scan another code' }).tap();
    await phone.reaches('ready');
    await phone.takePhoto(code.picture);
    await phone.reaches('result');
    assert.equal(await phone.heading(), 'The code was already used');
    assert.deepEqual(faults, []);
});

test('a password, the text of the code, and the refusal', { timeout }, async t => {
    const phone = await openPhone(t);
    const { page, faults } = phone;
    await page.getByRole('button', { name: 'Use a password' }).tap();
    await phone.reaches('password');
    await page.locator('#submit').tap();
    await page.getByText('Enter the username and the password.').waitFor();
    await page.getByLabel('Username').fill('bob');
    await page.getByLabel('Password', { exact: true }).fill('wrong');
    await page.locator('#submit').tap();
    await page.getByText('The username or the password is wrong.').waitFor();
    await page.getByLabel('Password', { exact: true }).fill('bob-demo');
    await page.keyboard.press('Enter');
    await phone.reaches('ready');
    assert.equal(await phone.heading(), 'Signed in as Bob Hansen');
    const code = await newCode();
    await phone.paste(code.text);
    await phone.reaches('ask');
    await page.getByRole('button', { name: 'Decline' }).tap();
    await phone.reaches('result');
    assert.equal(await phone.heading(), 'Declined');
    assert.equal(await statusOf(code), 'CANCELLED');
    await page.getByRole('button', { name: 'Scan another code' }).tap();
    await page.getByRole('button', { name: 'Not you?' }).tap();
    await phone.reaches('who');
    assert.deepEqual(faults, []);
});

test('the camera live', { timeout }, async t => {
    const phone = await openPhone(t);
    const { page, faults } = phone;
    await phone.signIn();
    const code = await newCode();
    await showToCamera([code.picture]);
    await page.getByRole('button', { name: 'Scan with the camera' }).tap();
    await phone.reaches('ask');
    assert.equal(await statusOf(code), 'SCANNED');
    assert.equal(await page.locator('#video').evaluate(element => element.srcObject), null, 'the camera is off');
    await page.getByRole('button', { name: 'Approve' }).tap();
    await phone.reaches('result');

    await showToCamera([]);
    await page.getByRole('button', { name: 'Scan another code' }).tap();
    await page.getByRole('button', { name: 'Scan with the camera' }).tap();
    await phone.reaches('camera');
    await page.getByRole('button', { name: 'Cancel' }).tap();
    await phone.reaches('ready');
    assert.deepEqual(faults.filter(fault => !fault.includes('429')), []);
});

test('a camera whose browser reads codes itself, and none', { timeout }, async t => {
    const phone = await openPhone(t);
    const { page } = phone;
    const code = await newCode();
    await showToCamera([]);
    await page.addInitScript(text => {
        window.BarcodeDetector = class {
            static async getSupportedFormats() { return ['qr_code']; }
            async detect() { return [{ rawValue: text }]; }
        };
    }, code.text);
    await page.reload();
    await phone.signIn();
    await page.getByRole('button', { name: 'Scan with the camera' }).tap();
    await phone.reaches('ask');

    await page.addInitScript(() => { navigator.mediaDevices.getUserMedia = () => Promise.reject(new Error('no')); });
    await page.reload();
    await phone.signIn();
    await page.getByRole('button', { name: 'Scan with the camera' }).tap();
    await page.getByText('The browser does not allow the camera.').waitFor();

    await page.addInitScript(() => Object.defineProperty(window, 'isSecureContext', { value: false }));
    await page.reload();
    await phone.signIn();
    assert.equal(await page.getByRole('button', { name: 'Scan with the camera' }).count(), 0);
    await page.getByText('only over https').waitFor();
});

test('over https, with a certificate that the emulator made', { timeout }, async t => {
    const secure = await startEmulator(['--tls']);
    const phone = await openPhone(t, { site: secure.baseUrl, ignoreHTTPSErrors: true });
    await phone.signIn();
    assert.equal(await phone.page.locator('#photo').evaluate(element => element.decode().then(() => true)), true);
    assert.deepEqual(phone.faults, []);
});

test('codes that the phone does not accept', { timeout }, async t => {
    const phone = await openPhone(t);
    const { page, faults } = phone;
    await phone.signIn();
    const code = await newCode();
    const other = change => JSON.stringify({ ...JSON.parse(code.text), ...change });
    const cases = [
        ['hello', 'Scan failed', /^This is not a login QR code\.$/],
        [`${info.baseUrl}/phone`, 'Scan failed', /contains a web address/],
        ['[]', 'Scan failed', /not a login QR code/],
        [other({ random: '' }), 'Scan failed', /damaged \(random\)/],
        [other({ createdAt: 'soon' }), 'Scan failed', /damaged \(createdAt\)/],
        [other({ expiresIn: 0 }), 'Scan failed', /damaged \(expiresIn\)/],
        [other({ scene: 'WX_AUTH' }), 'Scan failed', /Its scene is “WX_AUTH”/],
        [other({ userPoolId: 'f'.repeat(24) }), 'Scan failed', /belongs to user pool f{24}.* user pool [0-9a-f]{24}\.$/],
        [other({ random: 'x'.repeat(30) }), 'Scan failed', /does not have this code/],
        [other({ createdAt: '2020-01-01T00:00:00.000Z' }), 'The code has expired', /expired \d+ d \d+ h ago/],
    ];
    for (const [text, heading, words] of cases) {
        await phone.paste(text);
        await phone.reaches('result');
        assert.equal(await phone.heading(), heading);
        assert.match(await phone.words(), words);
        await page.getByRole('button', { name: 'Scan another code' }).tap();
        await phone.reaches('ready');
    }
    await page.locator('summary').tap();
    await page.locator('#use-text').tap();
    await page.getByText('Paste the text of a code first.').waitFor();
    assert.equal(await statusOf(code), 'PENDING');
    assert.deepEqual(faults, []);
});

test('pictures without a code, with two, and those that are refused', { timeout }, async t => {
    const phone = await openPhone(t);
    const { page, faults } = phone;
    await phone.signIn();
    const codes = [await newCode(), await newCode()];
    const canvas = await browser.newPage({ viewport: { width: 700, height: 400 } });
    t.after(() => canvas.close());
    const draw = async pictures => {
        await canvas.setContent(pictures.map(
            picture => `<img style="width:300px" src="data:image/png;base64,${picture.toString('base64')}">`).join(' '));
        return canvas.screenshot();
    };
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    const cases = [
        [await draw([]), 'image/png', 'No code found', /does not show a readable QR code/],
        [await draw(codes.map(code => code.picture)), 'image/png', 'Two codes found', /shows 2 login codes/],
        [svg, 'image/svg+xml', 'The picture was rejected', /reads PNG and JPEG pictures, not image\/svg\+xml/],
        [svg, 'image/png', 'The picture was rejected', /not a readable image/],
    ];
    for (const [picture, type, heading, words] of cases) {
        await phone.takePhoto(picture, type);
        await phone.reaches('result');
        assert.equal(await phone.heading(), heading);
        assert.match(await phone.words(), words);
        await page.getByRole('button', { name: 'Scan another code' }).tap();
        await phone.reaches('ready');
    }
    // The address of this page, beside the login code on a wall.
    await page.route('**/phone/read-code', async route => {
        const response = await route.fetch();
        const answer = await response.json();
        answer.data.texts.unshift(`${info.baseUrl}/phone`);
        await route.fulfill({ response, json: answer });
    });
    await phone.takePhoto(codes[0].picture);
    await phone.reaches('ask');
    assert.deepEqual(faults.filter(fault => !fault.includes('415')), []);
});

test('a code that expires while the phone asks', { timeout }, async t => {
    const phone = await openPhone(t);
    await phone.signIn();
    await phone.paste((await newCode()).text);
    await phone.reaches('ask');
    await passTime(info, 120);
    await phone.page.getByRole('button', { name: 'Approve' }).tap();
    await phone.reaches('result');
    assert.equal(await phone.heading(), 'The code has expired');
});

test('an outage and a busy emulator are said and got over', { timeout }, async t => {
    const phone = await openPhone(t);
    const { page } = phone;
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Alice Lin' }).tap();
    await page.getByText('Cannot connect').waitFor();
    await page.context().setOffline(false);
    await phone.signIn();
    await phone.paste((await newCode()).text);
    await phone.reaches('ask');
    await setFault(info, { path: '/api/v3/set-qrcode-status', kind: 'http429', first: 1 });
    await page.getByRole('button', { name: 'Approve' }).tap();
    await page.getByText('The emulator is busy').waitFor();
    await page.getByRole('button', { name: 'Approve' }).tap();
    await phone.reaches('result');
    assert.equal(await phone.heading(), 'Approved');

    await setFault(info, { path: '/phone/info', kind: 'http429', first: 1 });
    await page.reload();
    await phone.reaches('blocked');
    assert.equal(await phone.heading(), 'The emulator is busy');
    await page.getByRole('button', { name: 'Try again' }).tap();
    await phone.reaches('who');
});

test('a pool that is not an emulator is refused', { timeout }, async t => {
    const phone = await openPhone(t);
    const { page } = phone;
    await page.route('**/phone/info', async route => {
        const response = await route.fetch();
        const headers = response.headers();
        delete headers['x-emulator'];
        await route.fulfill({ response, headers });
    });
    await page.reload();
    await phone.reaches('blocked');
    assert.equal(await phone.heading(), 'This is not an emulator');
});

test('an emulator that was replaced by another', { timeout }, async t => {
    const phone = await openPhone(t);
    const { page, faults } = phone;
    await phone.signIn();
    const userPoolId = 'f'.repeat(24);
    await page.route('**/phone/info', async route => {
        const response = await route.fetch();
        const answer = await response.json();
        answer.data.userPoolId = userPoolId;
        await route.fulfill({ response, json: answer });
    });
    await phone.paste(JSON.stringify({ ...JSON.parse((await newCode()).text), userPoolId }));
    await phone.reaches('who');
    await page.getByText('Sign in again.').waitFor();
    assert.deepEqual(faults, []);
});

test('every state in Chinese and in the dark, and English by a touch', { timeout }, async t => {
    const phone = await openPhone(t, { locale: 'zh-CN', colorScheme: 'dark' });
    const { page, faults } = phone;
    assert.equal(await page.locator('html').getAttribute('lang'), 'zh-CN');
    const words = await page.locator('[data-text]').allTextContents();
    assert.deepEqual(words.filter(word => /^[\x20-\x7e]+$/.test(word)), []);
    await page.getByRole('button', { name: '使用密码登录' }).tap();
    await phone.reaches('password');
    await page.getByRole('button', { name: '选择演示用户' }).tap();
    await phone.reaches('who');
    await phone.signIn('陈伟');
    assert.equal(await phone.heading(), '已登录：陈伟');
    await showToCamera([]);
    await page.getByRole('button', { name: '用摄像头扫码' }).tap();
    await phone.reaches('camera');
    await page.getByRole('button', { name: '取消' }).tap();
    await phone.reaches('ready');

    const code = await newCode({ 'from': 'till 7' });
    let letGo;
    await page.route('**/phone/read-code', async route => {
        await new Promise(resolve => { letGo = resolve; });
        await route.continue();
    });
    await phone.takePhoto(code.picture);
    await phone.reaches('reading');
    letGo();
    await phone.reaches('ask');
    assert.equal(await phone.heading(), '陈伟，登录“演示用户池”吗？');
    assert.match(await page.locator('#facts').innerText(), /已生成\s+\d+ 秒，剩余/);
    await page.getByRole('button', { name: 'English' }).tap();
    assert.equal(await phone.heading(), 'Sign in to Demo pool as 陈伟?');
    await page.getByRole('button', { name: '中文' }).tap();
    await page.getByRole('button', { name: '同意授权' }).tap();
    await phone.reaches('result');
    assert.equal(await phone.heading(), '已同意授权');

    await page.getByRole('button', { name: 'English' }).tap();
    await setFault(info, { path: '/phone/info', kind: 'http500', first: 1 });
    await page.reload();
    await phone.reaches('blocked');
    assert.match(await phone.words(), /rejected this: simulated fault/);
    await page.getByRole('button', { name: 'Try again' }).tap();
    await phone.reaches('who');
    assert.deepEqual(faults.filter(fault => !fault.includes('500')), []);
});

import { expect, test } from './emulator.mjs';

test('a user logs in', async ({ page, site, emulator, newCode }) => {
    const code = await newCode();
    await expect(page.getByRole('status')).toHaveText('Scan the code with the app');
    await emulator.act(code, 'SCAN');
    await expect(page.getByRole('status')).toHaveText('Alice Lin, approve the login on your phone');
    await emulator.act(code, 'CONFIRM');
    await expect(page.getByRole('heading')).toHaveText('Hello, Alice Lin!');
    expect(await (await page.request.get(`${site}/me`)).json()).toEqual({ name: 'Alice Lin' });
});

test('the code on the page can be scanned', async ({ page, emulator, newCode }) => {
    await newCode();
    await page.getByRole('img').evaluate(image => image.decode());
    await emulator.scanPicture(await page.screenshot(), 'confirm', 'bob');
    await expect(page.getByRole('heading')).toHaveText(/^Hello, Bob/);
});

test('a user declines', async ({ page, site, emulator, newCode }) => {
    const code = await newCode();
    await emulator.act(code, 'SCAN');
    await emulator.act(code, 'CANCEL');
    await expect(page.getByRole('status')).toHaveText('You declined the login');
    expect((await page.request.get(`${site}/me`)).status()).toBe(401);
});

test('a code expires, and its successor works', async ({ page, emulator, newCode }) => {
    await newCode();
    await emulator.control('clock', { forward: 120 });
    await expect(page.getByRole('status')).toHaveText('The code has expired');
    const code = await newCode(() => page.getByRole('button', { name: 'New code' }).click());
    await emulator.act(code, 'SCAN');
    await emulator.act(code, 'CONFIRM');
    await expect(page.getByRole('heading')).toHaveText('Hello, Alice Lin!');
});

test('the pool is down for a moment', async ({ page, emulator, newCode }) => {
    await newCode();
    await emulator.control('faults', { path: '/api/v3/get-qrcode-status', kind: 'http500', first: 1 });
    await expect(page.getByRole('status')).toContainText('The login failed');
    await newCode(() => page.getByRole('button', { name: 'New code' }).click());
    await expect(page.getByRole('status')).toHaveText('Scan the code with the app');
});

test('a ticket logs in once, and no other text does', async ({ page, site, emulator, newCode }) => {
    const code = await newCode();
    await emulator.act(code, 'SCAN');
    const exchanged = page.waitForRequest(`${site}/login`);
    await emulator.act(code, 'CONFIRM');
    const ticket = (await exchanged).postData();
    await expect(page.getByRole('heading')).toHaveText('Hello, Alice Lin!');
    for (const data of [ticket, '{"ticket":"another"}', '{}', 'x'])
        expect((await page.request.post(`${site}/login`, { data })).status()).toBe(401);
});

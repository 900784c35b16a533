// What the tests need: an emulated user pool, the site, and a phone. Each worker of Playwright has its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import readline from 'node:readline';

import { test as base } from '@playwright/test';

import { createSite } from './server.mjs';

const program = process.env.QRLOGIN ?? 'qrlogin';

/// An emulator in memory on a free port. `info` has its address, its keys and its users.
class Emulator {
    static async start() {
        const server = spawn(program, ['serve', '--json'], { stdio: ['ignore', 'pipe', 'inherit'] });
        const [line] = await Promise.race([
            once(readline.createInterface({ input: server.stdout }), 'line'),
            once(server, 'exit').then(() => { throw new Error('qrlogin serve did not start'); }),
        ]);
        return Object.assign(new Emulator(), { server, info: JSON.parse(line) });
    }

    async stop() {
        this.server.kill('SIGTERM');
        await once(this.server, 'exit');
    }

    /// A control endpoint: `clock`, `users`, `faults`, `phone`, `reset` and others.
    async control(what, body = {}) {
        const response = await fetch(`${this.info.baseUrl}/_emulator/${what}`, {
            method: 'POST',
            headers: { 'content-type': 'application/json', 'x-control-token': this.info.controlToken },
            body: JSON.stringify(body),
        });
        const { statusCode, message, data } = await response.json();
        if (statusCode !== 200)
            throw new Error(`${what}: ${message}`);
        return data;
    }

    /// The phone of a user without a camera: SCAN, CONFIRM or CANCEL.
    act(qrcodeId, action, user = 'alice') {
        return this.control('phone', { qrcodeId, action, user });
    }

    /// The phone of a user with a camera: `picture` is a screenshot of the page, `decision` is confirm or cancel.
    async scanPicture(picture, decision, username = 'alice') {
        const { password } = this.info.users.find(user => user.username === username);
        const phone = spawn(program, ['phone', '-', '--then', decision], {
            stdio: ['pipe', 'ignore', 'inherit'],
            env: {
                ...process.env,
                QRLOGIN_HOST: this.info.baseUrl,
                QRLOGIN_USERPOOL_ID: this.info.userPoolId,
                QRLOGIN_APP_ID: this.info.appId,
                QRLOGIN_APP_SECRET: this.info.appSecret,
                QRLOGIN_TEST_USER: username,
                QRLOGIN_TEST_PASSWORD: password,
            },
        });
        phone.stdin.end(picture);
        const [exitCode] = await once(phone, 'exit');
        if (exitCode !== 0)
            throw new Error(`qrlogin phone ended with exit code ${exitCode}`);
    }
}

export const test = base.extend({
    pool: [async ({}, use) => {
        const emulator = await Emulator.start();
        await use(emulator);
        await emulator.stop();
    }, { scope: 'worker' }],

    site: [async ({ pool }, use) => {
        const { baseUrl: host, appId, appSecret } = pool.info;
        const site = await createSite({ host, appId, appSecret });
        await once(site.listen(0, '127.0.0.1'), 'listening');
        await use(`http://127.0.0.1:${site.address().port}`);
        site.closeAllConnections();
        site.close();
    }, { scope: 'worker' }],

    /// Each test starts with the pool as it was.
    emulator: async ({ pool }, use) => {
        await use(pool);
        await pool.control('reset');
    },

    /// Shows the login page, or what `act` makes of it, and returns the ID of the code on it.
    newCode: async ({ page, site }, use) => {
        await use(async (act = () => page.goto(site)) => {
            const made = page.waitForResponse(response => response.url().endsWith('/api/v3/gene-qrcode'));
            await act();
            return (await (await made).json()).data.qrcodeId;
        });
    },
});

export { expect } from '@playwright/test';

// A user's phone, simulated by `qrlogin phone`. It knows only the image of the page.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import readline from 'node:readline';
import { after } from 'node:test';

import { cli } from './environment.mjs';

/// One run of the program, from the image to the user's decision.
class Scan {
    #process;
    #ended;
    #lines;
    #words = '';

    constructor(picture, environment) {
        this.#process = spawn(cli, ['phone', picture, '--json'], { env: { ...process.env, ...environment } });
        this.#ended = once(this.#process, 'exit');
        this.#lines = readline.createInterface({ input: this.#process.stdout })[Symbol.asyncIterator]();
        this.#process.stderr.on('data', data => { this.#words += data; });
    }

    async next(step) {
        const { value, done } = await this.#lines.next();
        assert.ok(!done, `the phone ended before “${step}”: ${this.#words}`);
        const said = JSON.parse(value);
        assert.equal(said.step, step, value);
        return said;
    }

    async end(word, step) {
        this.#process.stdin.end(`${word}\n`);
        await this.next(step);
        assert.deepEqual(await this.#ended, [0, null]);
    }

    leave() { this.#process.kill(); }
}

export class CameraPhone {
    #environment;
    #look;
    #scans = new Map();

    /// `look` returns an image of the page that shows a code, as file content.
    constructor(info, look, username = 'alice') {
        const { password } = info.users.find(user => user.username === username);
        this.#look = look;
        this.#environment = {
            QRLOGIN_HOST: info.baseUrl,
            QRLOGIN_USERPOOL_ID: info.userPoolId,
            QRLOGIN_APP_ID: info.appId,
            QRLOGIN_APP_SECRET: info.appSecret,
            QRLOGIN_TEST_USER: username,
            QRLOGIN_TEST_PASSWORD: password,
        };
        after(() => this.#scans.forEach(scan => scan.leave()));
    }

    async scan(code) {
        const directory = await mkdtemp(path.join(tmpdir(), 'qrlogin-'));
        try {
            const picture = path.join(directory, 'page.png');
            await writeFile(picture, await this.#look(code));
            const scan = new Scan(picture, this.#environment);
            this.#scans.set(code, scan);
            await scan.next('signedIn');
            assert.equal((await scan.next('scanned')).qrcodeId, code);
        } finally {
            await rm(directory, { recursive: true });
        }
    }

    confirm(code) { return this.#scans.get(code).end('confirm', 'confirmed'); }
    cancel(code) { return this.#scans.get(code).end('cancel', 'cancelled'); }
}

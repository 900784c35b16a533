// The emulator in its own process, started with `qrlogin serve`.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import readline from 'node:readline';
import { after } from 'node:test';

import { cli } from './environment.mjs';

/// Starts an emulator in memory on a free port, with `more` options, and stops it after the tests of the file. Returns the line of `serve
/// --json`.
export async function startEmulator(more = []) {
    const process_ = spawn(cli, ['serve', '--json', ...more], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = once(process_, 'exit');
    const kill = () => process_.kill('SIGKILL');
    process.once('exit', kill);
    after(async () => {
        process_.kill('SIGTERM');
        const [code] = await ended;
        process.removeListener('exit', kill);
        assert.equal(code, 0, 'the emulator has to end cleanly');
    });
    const line = await Promise.race([
        once(readline.createInterface({ input: process_.stdout }), 'line'),
        ended.then(() => { throw new Error('the emulator did not start'); }),
    ]);
    return JSON.parse(line[0]);
}

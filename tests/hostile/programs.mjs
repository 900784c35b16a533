// The command line and the console as processes, in English and with an empty home.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import readline from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

import { cli, variable } from '../node/environment.mjs';

export const home = fs.mkdtempSync(path.join(os.tmpdir(), 'hostile-'));
process.once('exit', () => fs.rmSync(home, { recursive: true, force: true }));

function environment(more) {
    const kept = Object.entries(process.env).filter(([name]) =>
        !/^(QRLOGIN_|DBUS_|DISPLAY|WAYLAND|XDG_)|_proxy$/i.test(name));
    return { ...Object.fromEntries(kept), HOME: home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home, XDG_CACHE_HOME: home,
        XDG_STATE_HOME: home, LC_ALL: 'C.UTF-8', QT_QPA_PLATFORM: 'offscreen', ...more };
}

/// Resolves with `{code, output, errors, seconds}`; `code` is null if the program had to be killed after `limit` seconds,
/// and the name of a signal if one ended it.
export async function run(words, variables, limit = 40) {
    const began = Date.now();
    const child = spawn(cli, words, { stdio: ['ignore', 'pipe', 'pipe'], env: environment(variables) });
    let output = '', errors = '', isLate = false;
    child.stdout.setEncoding('utf8').on('data', part => { output += part; });
    child.stderr.setEncoding('utf8').on('data', part => { errors += part; });
    const killer = setTimeout(() => {
        isLate = true;
        child.kill('SIGKILL');
    }, limit * 1000);
    const [code, signal] = await once(child, 'close');
    clearTimeout(killer);
    return { code: isLate ? null : code ?? signal, output, errors, seconds: (Date.now() - began) / 1000 };
}

/// The console with these connections, driven through ConsoleRemote.cpp.
export class Console {
    #child;
    #ended;
    #socket;
    #answers;
    errors = '';

    static async start(connections) {
        const remote = new Console;
        const config = path.join(home, 'qrlogin-console');
        fs.mkdirSync(config, { recursive: true });
        fs.writeFileSync(path.join(config, 'connections.json'), JSON.stringify({ version: 3, connections }));
        const socket = path.join(home, 'remote');
        remote.#child = spawn(variable('QRLOGIN_CONSOLE'), ['--json', '--data', path.join(home, 'pool')], {
            stdio: ['ignore', 'pipe', 'pipe'],
            env: environment({ QT_QPA_GENERIC_PLUGINS: 'consoleremote', QT_PLUGIN_PATH: variable('QRLOGIN_PLUGINS'),
                QRLOGIN_REMOTE: socket }),
        });
        const kill = () => remote.kill();
        process.once('exit', kill);
        remote.#ended = once(remote.#child, 'close').finally(() => process.removeListener('exit', kill));
        remote.#child.stderr.setEncoding('utf8').on('data', part => { remote.errors += part; });
        await Promise.race([once(readline.createInterface({ input: remote.#child.stdout }), 'line'), remote.#ended]);
        remote.#socket = net.connect(socket);
        await once(remote.#socket, 'connect');
        remote.#answers = readline.createInterface({ input: remote.#socket })[Symbol.asyncIterator]();
        return remote;
    }

    /// A command of ConsoleRemote.cpp and its answer.
    async do(command) {
        this.#socket.write(JSON.stringify(command) + '\n');
        const { value } = await Promise.race([this.#answers.next(), sleep(20_000, { value: null }, { ref: false })]);
        if (!value) {
            const [code, signal] = await Promise.race([this.#ended, sleep(500, ['not yet', null], { ref: false })]);
            throw new Error(`the console does not answer to ${JSON.stringify(command)}, ended: ${signal ?? code}\n${this.errors}`);
        }
        return JSON.parse(value);
    }

    /// Does it as soon as it is possible, within `seconds`; false if it never was.
    async soon(command, seconds = 2) {
        const end = Date.now() + seconds * 1000;
        do {
            if ((await this.do(command)).done)
                return true;
            await sleep(20);
        } while (Date.now() < end);
        return false;
    }

    kill() { this.#child.kill('SIGKILL'); }

    /// Ends it with SIGTERM; resolves with `[code, signal, seconds]`.
    async end() {
        const began = Date.now();
        this.#child.kill('SIGTERM');
        const killer = setTimeout(() => this.kill(), 20_000);
        const [code, signal] = await this.#ended;
        clearTimeout(killer);
        return [code, signal, (Date.now() - began) / 1000];
    }
}

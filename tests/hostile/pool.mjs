// A pool that misbehaves: it passes requests on to an emulator and spoils the responses.
import net from 'node:net';

const reasons = { 200: 'OK', 302: 'Found', 401: 'Unauthorized', 429: 'Too Many Requests', 502: 'Bad Gateway' };

/// The bytes of an HTTP response. `headers` are lines.
export function http(status, body, { type = 'application/json', headers = [] } = {}) {
    const bytes = Buffer.from(body);
    const head = [`HTTP/1.1 ${status} ${reasons[status] ?? 'Reason'}`, `Content-Type: ${type}`,
        `Content-Length: ${bytes.length}`, 'Connection: close', ...headers];
    return Buffer.concat([Buffer.from(head.join('\r\n') + '\r\n\r\n', 'latin1'), bytes]);
}

/// A V3 response that accepts the request.
export const accepts = (data, options) => http(200, JSON.stringify({ statusCode: 200, message: '', data }), options);

/// A V3 response that rejects the request.
export const rejects = (statusCode, message, more = {}) =>
    http(200, JSON.stringify({ statusCode, message, apiCode: 4999, requestId: 'r', ...more }));

/// Each request has `method`, `target`, `path`, `head` and `body`.
function requestIn(bytes) {
    const end = bytes.indexOf('\r\n\r\n');
    if (end < 0)
        return null;
    const head = bytes.toString('latin1', 0, end);
    const length = Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0);
    if (bytes.length < end + 4 + length)
        return null;
    const [method, target] = head.split(' ', 2);
    return { method, target, path: target.replace(/\?.*/, ''), head, body: bytes.subarray(end + 4, end + 4 + length) };
}

export class HostilePool {
    static #running = new Set();

    requests = [];
    #server;
    #sockets = new Set();
    #emulator;

    /// `misbehave(call)` answers each request. `call` has `request`, `socket`, `pool`, `honest()`: the emulator's
    /// response as `{status, headers, body}`, and `end(bytes)`. `connected(socket)` comes before any request.
    static async start(emulator, misbehave, connected = () => {}) {
        const pool = new HostilePool;
        pool.#emulator = emulator;
        pool.#server = net.createServer(socket => {
            pool.#sockets.add(socket);
            socket.on('close', () => pool.#sockets.delete(socket));
            socket.on('error', () => {});
            connected(socket);
            let received = Buffer.alloc(0);
            socket.on('data', part => {
                received = Buffer.concat([received, part]);
                const request = requestIn(received);
                if (!request)
                    return;
                received = Buffer.alloc(0);
                pool.requests.push(request);
                const end = bytes => void (socket.destroyed || socket.end(bytes));
                Promise.resolve(misbehave({ request, socket, pool, end, honest: () => pool.#honest(request) }))
                    .catch(error => end(http(502, String(error))));
            });
        });
        await new Promise(ready => pool.#server.listen(0, '127.0.0.1', ready));
        pool.port = pool.#server.address().port;
        HostilePool.#running.add(pool);
        pool.url = `http://127.0.0.1:${pool.port}`;
        return pool;
    }

    async #honest(request) {
        const headers = {};
        for (const line of request.head.split('\r\n').slice(1)) {
            const [, name, value] = /^([^:]+): *(.*)$/.exec(line);
            if (!/^(host|connection|content-length|accept-encoding)$/i.test(name))
                headers[name] = value;
        }
        const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
        const answer = await fetch(this.#emulator.baseUrl + request.target,
            { method: request.method, headers, body: hasBody ? request.body : undefined, redirect: 'manual' });
        let body = Buffer.from(await answer.arrayBuffer());
        const type = answer.headers.get('content-type') ?? '';
        if (type.includes('json')) // so that the picture comes from here, too
            body = Buffer.from(body.toString().replaceAll(this.#emulator.baseUrl, this.url));
        return { status: answer.status, type, body };
    }

    static closeAll() { HostilePool.#running.forEach(pool => pool.close()); }

    close() {
        HostilePool.#running.delete(this);
        this.#server.close();
        for (const socket of this.#sockets)
            socket.destroy();
    }
}

/// Counts connections to a port that nothing may ask.
export class ForeignPort {
    visits = 0;
    #server;

    static async start() {
        const foreign = new ForeignPort;
        foreign.#server = net.createServer(socket => {
            ++foreign.visits;
            socket.destroy();
        });
        await new Promise(ready => foreign.#server.listen(0, '127.0.0.1', ready));
        foreign.port = foreign.#server.address().port;
        return foreign;
    }

    close() { this.#server.close(); }
}

// What a pool, or something between, can do wrong with any request. Each has `misbehave` (see HostilePool), `code`: the
// exit code of `settings get` and of `phone`, or one for both, and `says`, which stands in the error.
import zlib from 'node:zlib';

import { accepts, http, rejects } from './pool.mjs';

const bytes = answer => ({ end }) => end(typeof answer === 'string' ? Buffer.from(answer, 'latin1') : answer);
const body = (text, options) => bytes(http(200, text, options));
const head = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n';

/// The honest response, with a changed object.
const changed = change => async ({ honest, end }) => {
    const answer = await honest();
    if (!answer.type.includes('json'))
        return end(http(answer.status, answer.body, { type: answer.type }));
    const object = JSON.parse(answer.body);
    end(http(answer.status, JSON.stringify(change(object) ?? object)));
};
/// The same for the bytes of a JSON body and for more options of http().
const rewritten = (change, options) => async ({ honest, end }) => {
    const answer = await honest();
    const isJson = answer.type.includes('json');
    end(http(answer.status, isJson ? change(answer.body.toString()) : answer.body, isJson ? options : { type: answer.type }));
};
const strategy = change => changed(object => {
    if (object.data?.qrcodeLoginStrategy)
        change(object.data.qrcodeLoginStrategy, object.data);
});

/// Writes that part, again and again until the other side closes.
const drip = (start, part, milliseconds) => ({ socket }) => {
    socket.write(start);
    const timer = setInterval(() => socket.write(part), milliseconds);
    socket.on('close', () => clearInterval(timer));
};
/// The same as fast as the other side reads.
const flood = (start, part) => ({ socket }) => {
    socket.write(start);
    const more = () => { while (!socket.destroyed && socket.write(part)); };
    socket.on('drain', more);
    more();
};
const redirect = (status, location) => ({ end, pool }) =>
    end(http(status, '', { headers: [`Location: ${typeof location === 'function' ? location(pool) : location}`] }));

const steering = '\u001b]0;title\u0007\u001b[2K\r\u001b[32mPassed\u009b0m\nexport EVIL=1\u202e\u2066<img src="FOREIGN"><b>bold</b>';

export const misbehaviours = foreign => {
    const elsewhere = `http://127.0.0.1:${foreign.port}/steal`;
    const hostile = steering.replace('FOREIGN', elsewhere);
    const unreachable = {
        // It does not answer, or not to the end.
        'hangs': { misbehave: () => {}, says: /within 10 seconds/ },
        'closes after accepting': { connected: socket => socket.destroy(), misbehave: () => {}, says: /connection/i },
        'closes after the request': { misbehave: ({ socket }) => socket.destroy(), says: /connection/i },
        'resets': { misbehave: ({ socket }) => socket.resetAndDestroy(), says: /connection/i },
        'drips the head': { misbehave: drip('HTTP/1.1 200 OK\r\nX-Slow: ', 'a', 300), says: /within 10 seconds/ },
        'drips the body': { misbehave: drip(`${head}Content-Length: 9999\r\n\r\n{`, ' ', 300), says: /within 10 seconds/ },
        'says 100 for ever': { misbehave: drip('', 'HTTP/1.1 100 Continue\r\n\r\n', 100), says: /within 10 seconds/ },
        'truncates by length': { misbehave: bytes(`${head}Content-Length: 5000\r\n\r\n{"statusCode":200,"da`), says: /ended after/ },
        'truncates a chunk': { misbehave: bytes(`${head}Transfer-Encoding: chunked\r\n\r\n40\r\n{"statusCode":200`), says: /ended|connection|JSON/i },
        'truncates JSON': { misbehave: rewritten(text => text.slice(0, text.length / 2)), says: /JSON/ },
        // It answers with something else.
        'is empty': { misbehave: body(''), says: /empty/ },
        'is white space': { misbehave: body(' \r\n\t '), says: /empty/ },
        'is HTML': { misbehave: body('<!doctype html><script>alert(1)</script>', { type: 'text/html' }), says: /HTML/ },
        'is HTML as JSON': { misbehave: body('<html><body>Sign in to the network</body></html>'), says: /HTML/ },
        'is HTML with 502': { misbehave: bytes(http(502, '<h1>Bad gateway</h1>', { type: 'text/html' })), says: /502/ },
        'is empty with 500': { misbehave: bytes(http(500, '')), says: /500/ },
        'is JSON with 503': { misbehave: bytes(http(503, '{"error":"x"}', { headers: ['Retry-After: 99999999999999999999'] })), says: /503/ },
        'has status 999': { misbehave: bytes(http(999, '')), says: /999/ },
        'has status 204': { misbehave: bytes('HTTP/1.1 204 No Content\r\n\r\n'), says: /empty/ },
        'has status 101': { misbehave: bytes('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\nxxxx'), says: /./ },
        'is SSH': { misbehave: bytes('SSH-2.0-OpenSSH_9.2\r\n'), says: /./ },
        'is binary': { misbehave: bytes(Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7) % 256))), says: /./ },
        'is a TLS alert': { misbehave: bytes(Buffer.from('15030100020228', 'hex')), says: /./ },
        'has a negative length': { misbehave: bytes(`${head}Content-Length: -5\r\n\r\n{}`), says: /./ },
        'has a chunk beyond reason': { misbehave: bytes(`${head}Transfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n{}`), says: /./ },
        // It answers with more than anyone wants.
        'has a huge body': { misbehave: flood(`${head}Content-Length: 99999999999\r\n\r\n`, Buffer.alloc(65536, 32)), says: /1 MiB/ },
        'has endless chunks': { misbehave: flood(`${head}Transfer-Encoding: chunked\r\n\r\n`, `8000\r\n${' '.repeat(0x8000)}\r\n`), says: /1 MiB/ },
        'has endless headers': { misbehave: flood('HTTP/1.1 200 OK\r\n', 'X-Many: a\r\n'.repeat(6000)), says: /./ },
        'has a bomb': { misbehave: body(zlib.gzipSync(Buffer.alloc(200 << 20, 32)), { headers: ['Content-Encoding: gzip'] }), says: /./ },
        'has damaged gzip': { misbehave: body('\u001f\u008b\b damaged', { headers: ['Content-Encoding: gzip'] }), says: /./ },
        // It leads elsewhere. `says` is the refusal: nothing may be sent there.
        'redirects to another port': { misbehave: redirect(302, elsewhere), says: /redirect/ },
        'redirects with 307': { misbehave: redirect(307, elsewhere), says: /redirect/ },
        'redirects with 308': { misbehave: redirect(308, elsewhere), says: /redirect/ },
        'redirects to another host': { misbehave: redirect(301, `http://localhost:${foreign.port}/`), says: /redirect/ },
        'redirects to https': { misbehave: redirect(302, `https://127.0.0.1:${foreign.port}/`), says: /redirect/ },
        'redirects to a file': { misbehave: redirect(302, 'file:///etc/passwd'), says: /redirect/ },
        'redirects to itself': { misbehave: redirect(302, pool => `${pool.url}/again`), says: /redirect/ },
        'redirects to nowhere': { misbehave: redirect(302, '\u001b[2K'), says: /redirect/ },
        'refreshes': { misbehave: bytes(http(200, '', { headers: [`Refresh: 0; url=${elsewhere}`] })), says: /empty/ },
        // Busy.
        'is busy': { misbehave: bytes(http(429, '', { headers: ['Retry-After: 7'] })), says: /7/ },
        'is busy for ever': { misbehave: bytes(http(429, '', { headers: ['Retry-After: 184467440737095516160'] })), says: /too many requests/ },
        'is busy until long ago': { misbehave: bytes(http(429, '', { headers: ['Retry-After: Sun, 06 Nov 1994 08:49:37 GMT', 'Date: Fri, 31 Dec 9999999 23:59:59 GMT'] })), says: /too many requests/ },
        'is busy until year 9999': { misbehave: bytes(http(429, '', { headers: ['Retry-After: Fri, 31 Dec 9999 23:59:59 GMT', 'Date: Mon, 01 Jan 0001 00:00:00 GMT'] })), says: /too many requests/ },
        'is busy until nonsense': { misbehave: bytes(http(429, '', { headers: ['Retry-After: -1, soon \u00e9'] })), says: /too many requests/ },
        // JSON that is not an envelope.
        'is an array': { misbehave: body('[]'), says: /object/ },
        'is a string': { misbehave: body('"200"'), says: /JSON/ },
        'is null': { misbehave: body('null'), says: /JSON/ },
        'is deep': { misbehave: body('['.repeat(400000)), says: /JSON/ },
        'is UTF-16': { misbehave: body(Buffer.from('\ufeff{"statusCode":200}', 'utf16le')), says: /JSON/ },
        'is not UTF-8': { misbehave: body(Buffer.from('{"statusCode":200,"data":"\xff\xfe"}', 'latin1')), says: /./ },
        'has no statusCode': { misbehave: body('{"data":{}}'), says: /statusCode/ },
        'has a text as statusCode': { misbehave: body('{"statusCode":"200","data":{}}'), says: /statusCode/ },
        'has half a statusCode': { misbehave: body('{"statusCode":200.5,"data":{}}'), says: /statusCode/ },
        'has a huge statusCode': { misbehave: body('{"statusCode":2e300,"data":{}}'), says: /statusCode/ },
        'repeats the statusCode': { misbehave: body('{"statusCode":403,"statusCode":200,"data":{}}'), says: /qrcodeLoginStrategy|twice/ },
        'speaks V2': { misbehave: body('{"code":200,"message":"","data":{}}'), says: /statusCode/ },
        'speaks GraphQL': { misbehave: body('{"data":{"user":null}}'), says: /statusCode/ },
        'fails in V2': { misbehave: body('{"code":2020,"message":"x","data":null}'), says: /statusCode/ },
        'has no data': { misbehave: body('{"statusCode":200}'), says: /data/ },
        'has data null': { misbehave: bytes(accepts(null)), says: /data/ },
        'has data in an array': { misbehave: bytes(accepts([{}])), says: /data/ },
        'has data as a text': { misbehave: bytes(accepts('{}')), says: /data/ },
        'fails inside': { misbehave: bytes(rejects(500, 'boom')), says: /boom/ },
        'fails with 60x': { misbehave: bytes(rejects(604, 'third')), says: /third/ },
        'fails with a negative status': { misbehave: bytes(rejects(-1, 'minus')), says: /minus/ },
        'fails with wrong types': { misbehave: body('{"statusCode":500,"message":{"a":1},"apiCode":"x","requestId":[]}'), says: /./ },
        'steers in a server error': { misbehave: bytes(rejects(500, hostile)), says: /\\u001b/ },
        'has a message of 900 KB': { misbehave: bytes(rejects(500, 'm'.repeat(900_000))), says: /mmm/ },
    };
    const rejected = {
        'rejects with 401 and a Date beyond reason': {
            misbehave: bytes(http(200, '{"statusCode":401,"message":"no","apiCode":1305}', { headers: ['Date: Fri, 31 Dec 99999 23:59:59 GMT'] })), says: /./ },
        'rejects with a Date of milliseconds beyond reason': {
            misbehave: bytes(http(200, '{"statusCode":401,"message":"no","apiCode":1305}', { headers: ['Date: 9223372036854775807'] })), says: /./ },
        'rejects with a negative Date': {
            misbehave: bytes(http(200, '{"statusCode":401,"message":"no","apiCode":1305}', { headers: ['Date: -9223372036854775808'] })), says: /./ },
        'asks for a password': { misbehave: bytes(http(401, '', { headers: ['WWW-Authenticate: Basic realm="x"'] })), says: /./ },
        'asks for a digest': { misbehave: bytes(http(401, '', { headers: ['WWW-Authenticate: Digest realm="x", nonce="y", qop="auth"'] })), says: /./ },
        'asks for a proxy password': { misbehave: bytes(http(407, '', { headers: ['Proxy-Authenticate: Basic realm="x"'] })), says: /./ },
        'steers in a rejection': { misbehave: bytes(rejects(403, hostile)), says: /\\u001b/ },
        'steers with half a surrogate': { misbehave: body('{"statusCode":403,"message":"\\ud83d\\u0000\\u001b[2K","apiCode":1001}'), says: /./ },
        'steers in the request ID': { misbehave: bytes(rejects(403, 'no', { requestId: hostile })), says: /./ },
    };
    const accepted = {
        'sends trailers': {
            misbehave: async ({ honest, end }) => {
                const answer = await honest();
                end(Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: ${answer.type}\r\nTransfer-Encoding: chunked\r\n`
                    + `Trailer: Location, X-Emulator\r\n\r\n${answer.body.length.toString(16)}\r\n`), answer.body,
                Buffer.from(`\r\n0\r\nLocation: ${elsewhere}\r\nX-Emulator: trailer\r\nContent-Length: 5\r\n\r\n`)]));
            } },
        'marks itself with escapes': {
            misbehave: rewritten(text => text, { headers: ['X-Emulator: \u001b[2K<b>x</b>\u009b', 'Set-Cookie: a=b', `Link: <${elsewhere}>; rel=preload`,
                `Content-Location: ${elsewhere}`, 'Strict-Transport-Security: max-age=99999999', 'Date: Fri, 31 Dec 99999 23:59:59 GMT', 'Retry-After: -5'] }) },
        'begins with a byte order mark': { misbehave: rewritten(text => '\ufeff' + text), code: undefined },
    };
    const settings = {
        'has no settings': [changed(object => { delete object.data?.qrcodeLoginStrategy; }), /qrcodeLoginStrategy/],
        'has settings as a text': [changed(object => { object.data.qrcodeLoginStrategy = '{}'; }), /qrcodeLoginStrategy/],
        'has a period as a text': [strategy(four => { four.qrcodeExpiresIn = '120'; }), /qrcodeExpiresIn/],
        'has a period as a fraction': [strategy(four => { four.qrcodeExpiresIn = 0.5; }), /qrcodeExpiresIn/],
        'has a period beyond reason': [strategy(four => { four.qrcodeExpiresIn = 1e18; }), /qrcodeExpiresIn/],
        'has a period of null': [strategy(four => { four.ticketExpiresIn = null; }), /ticketExpiresIn/],
        'has a toggle as a number': [strategy(four => { four.returnFullUserInfo = 1; }), /returnFullUserInfo/],
        'has a toggle as a text': [strategy(four => { four.allowExchangeUserInfoFromBrowser = 'false'; }), /allowExchange/],
    };
    const strange = {
        'has a negative period': strategy(four => { four.qrcodeExpiresIn = -5; }),
        'has a period of zero': strategy(four => { four.ticketExpiresIn = 0; }),
        'has the longest int': strategy(four => { four.qrcodeExpiresIn = 2147483647; }),
        'has the shortest int': strategy(four => { four.qrcodeExpiresIn = -2147483648; }),
        'has an unknown unit': strategy(four => { four.qrcodeExpiresInUnit = hostile; }),
        'has a unit as a number': strategy(four => { four.ticketExpiresInUnit = 7; }),
        'repeats a setting': rewritten(text => text.replace('"ticketExpiresIn":', '"ticketExpiresIn":999,"ticketExpiresIn":')),
        'has other settings of wrong types': strategy((four, data) => {
            Object.assign(data, { allowedOrigins: 7, cookieSettings: hostile, verifyCodeLength: [], ['\u001b[2K']: {} });
        }),
    };
    const codes = (table, code) => Object.entries(table).map(([name, one]) => ({ name, code, ...one }));
    return {
        any: [...codes(unreachable, 3), ...codes(rejected, 4), ...codes(accepted, 0)],
        wrongSettings: Object.entries(settings).map(([name, [misbehave, says]]) => ({ name, misbehave, says })),
        strangeSettings: Object.entries(strange).map(([name, misbehave]) => ({ name, misbehave })),
    };
};

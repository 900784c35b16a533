// What a pool can do wrong within a login: with codes, their pictures, states, tickets and tokens. All other requests
// are answered by the emulator.
import zlib from 'node:zlib';

import { accepts, http } from './pool.mjs';

const generates = '/api/v3/gene-qrcode';
const status = '/api/v3/get-qrcode-status';
const signIn = '/api/v3/signin';
const picturePath = /^\/qrcodes\/|^\/picture/;

/// Answers requests to `path` with `spoil`, and all others honestly.
const at = (path, spoil) => async call => {
    const { request, honest, end } = call;
    if (path instanceof RegExp ? path.test(request.path) : path === request.path)
        return spoil(call);
    const answer = await honest();
    end(http(answer.status, answer.body, { type: answer.type }));
};
/// The honest response to `path`, with changed data.
const dataAt = (path, change) => at(path, async ({ honest, end, pool }) => {
    const object = JSON.parse((await honest()).body);
    if (object.data)
        change(object.data, pool);
    end(http(200, JSON.stringify(object)));
});
const address = make => dataAt(generates, (data, pool) => { data.url = typeof make === 'function' ? make(pool) : make; });
const picture = (bytes, type = 'image/png') => at(picturePath, ({ end }) => end(http(200, bytes, { type })));
const redirected = location => at(picturePath, ({ end, pool }) =>
    end(http(302, '', { headers: [`Location: ${typeof location === 'function' ? location(pool) : location}`] })));

/// A PNG of one bit per pixel that says this size, with so many lines of white behind it.
function png(width, height, lines) {
    const chunk = (name, data) => {
        const named = Buffer.concat([Buffer.from(name), data]);
        const whole = Buffer.alloc(named.length + 8);
        whole.writeUInt32BE(data.length, 0);
        named.copy(whole, 4);
        whole.writeUInt32BE(crc(named), named.length + 4);
        return whole;
    };
    const size = Buffer.alloc(13);
    size.writeUInt32BE(width, 0);
    size.writeUInt32BE(height, 4);
    size[8] = 1;
    const line = Math.ceil(width / 8) + 1;
    return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', size),
        chunk('IDAT', zlib.deflateSync(Buffer.alloc(line * lines, 255).map((byte, i) => (i % line === 0 ? 0 : byte)))),
        chunk('IEND', Buffer.alloc(0))]);
}

function crc(bytes) {
    let rest = ~0;
    for (const byte of bytes) {
        rest ^= byte;
        for (let i = 0; i < 8; ++i)
            rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
    }
    return ~rest >>> 0;
}

const svg = port => `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
 width="99" height="99"><image xlink:href="file:///etc/passwd" width="9" height="9"/><image xlink:href="/dev/zero" width="9"
 height="9"/><image xlink:href="http://127.0.0.1:${port}/" width="9" height="9"/></svg>`;

/// Each has `misbehave`; `says` stands in a text of the window. `finders` is a picture that costs 20 s to search.
export const logins = (foreign, finders) => {
    const elsewhere = `http://127.0.0.1:${foreign.port}/steal.png`;
    return Object.entries({
        'picture at another port': { misbehave: address(elsewhere), says: /pictures must use https/ },
        'picture at a file': { misbehave: address('file:///etc/passwd'), says: /is not a web address/ },
        'picture in the address': { misbehave: address('data:image/png;base64,iVBORw0KGgo='), says: /is not a web address/ },
        'picture at another name': { misbehave: address(pool => pool.url.replace('127.0.0.1', 'localhost') + '/picture'), says: /pictures must use https/ },
        'picture with a user': { misbehave: address(pool => pool.url.replace('//', '//user:word@') + '/picture') },
        'picture nowhere': { misbehave: address('') },
        'picture at a number': { misbehave: address(7) },
        'picture at escapes': { misbehave: address(`http://\u001b[2K\r\nX-Injected: yes/`) },
        'picture redirects to another port': { misbehave: redirected(elsewhere), says: /pictures must use https/ },
        'picture redirects to a file': { misbehave: redirected('file:///dev/zero'), says: /is not a web address|pictures must use https/ },
        'picture redirects for ever': { misbehave: redirected(pool => `${pool.url}/picture`) },
        'picture is SVG': { misbehave: picture(svg(foreign.port), 'image/svg+xml') },
        'picture is SVG as PNG': { misbehave: picture(svg(foreign.port)) },
        'picture is compressed SVG': { misbehave: picture(zlib.gzipSync(svg(foreign.port)), 'image/svg+xml') },
        'picture is HTML': { misbehave: picture('<html><img src="' + elsewhere + '"></html>', 'text/html') },
        'picture is GIF': { misbehave: picture(Buffer.from('R0lGODdhAQABAIAAAAAAAP///ywAAAAAAQABAAACAkQBADs=', 'base64'), 'image/gif') },
        'picture is XPM': { misbehave: picture('/* XPM */ static char *x[] = {"30000 30000 1 1", "a c #000000"', 'image/x-xpixmap') },
        'picture is PPM': { misbehave: picture('P6 20000 20000 255 ', 'image/x-portable-pixmap') },
        'picture is empty': { misbehave: picture('') },
        'picture is truncated': { misbehave: at(picturePath, async ({ honest, end }) => end(http(200, (await honest()).body.subarray(0, 200), { type: 'image/png' }))) },
        'picture is another code\'s size': { misbehave: picture(png(60000, 60000, 10)) },
        'picture is long and thin': { misbehave: picture(png(30_000_000, 1, 1)) },
        'picture costs seconds': { misbehave: picture(finders) },
        'picture hangs': { misbehave: at(picturePath, () => {}) },
        'picture is huge': { misbehave: at(picturePath, ({ socket }) => {
            socket.write('HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n');
            const more = () => { while (!socket.destroyed && socket.write(Buffer.alloc(65536))); };
            socket.on('drain', more);
            more();
        }) },
        'code without an ID': { misbehave: dataAt(generates, data => { delete data.qrcodeId; }) },
        'code with an empty ID': { misbehave: dataAt(generates, data => { data.qrcodeId = ''; }) },
        'code with an ID of lines': { misbehave: dataAt(generates, data => { data.qrcodeId = 'a\r\nX-Injected: yes\r\n\r\nGET / HTTP/1.1'; }) },
        'code with an ID of paths': { misbehave: dataAt(generates, data => { data.qrcodeId = '../../_emulator/state?a=b#<img src=' + elsewhere + '>'; }) },
        'code with an ID of 900 KB': { misbehave: dataAt(generates, data => { data.qrcodeId = 'q'.repeat(900_000); }) },
        'unknown state': { misbehave: dataAt(status, data => { data.status = '\u001b[2K<b>DONE</b>'; }) },
        'state as a number': { misbehave: dataAt(status, data => { data.status = 2; }) },
        'state goes back and forth': { misbehave: dataAt(status, (data, pool) => {
            data.status = ['PENDING', 'SCANNED', 'PENDING', 'AUTHORIZED', 'CANCELLED', 'ERROR'][pool.requests.length % 6];
        }) },
        'approved without a ticket': { misbehave: dataAt(status, data => { data.status = 'AUTHORIZED'; }) },
        'ticket beyond reason': { misbehave: dataAt(status, data => { Object.assign(data, { status: 'AUTHORIZED', ticket: '\r\nX-Injected: yes\u001b' + 't'.repeat(300_000) }); }) },
        'user of wrong types': { misbehave: dataAt(status, data => { Object.assign(data, { status: 'SCANNED', briefUserInfo: { displayName: ['x'], photo: { a: 1 } } }); }) },
        'user in HTML': { misbehave: dataAt(status, data => {
            Object.assign(data, { status: 'SCANNED', briefUserInfo: { displayName: `<img src="${elsewhere}"><h1>x</h1>`, photo: elsewhere } });
        }) },
        'tokens of wrong types': { misbehave: dataAt(signIn, data => { Object.assign(data, { access_token: 7, expire_in: 'soon' }); }) },
        'token with lines': { misbehave: dataAt(signIn, data => { data.access_token = 'a\r\nX-Injected: yes'; }), isUnusable: true },
        'token that ends long ago': { misbehave: dataAt(signIn, data => { data.expire_in = -9e15; }) },
        'token of 900 KB': { misbehave: dataAt(signIn, data => { data.access_token = 'a'.repeat(900_000); }) },
        'answers to all that all is well': { misbehave: ({ end }) => end(accepts({ success: true })) },
    }).map(([name, one]) => ({ name, ...one }));
};


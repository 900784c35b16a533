// A customer's site at its own origin: one page with the published login widget.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { once } from 'node:events';
import { after } from 'node:test';

import { packages } from '../node/packages.mjs';

const dist = path.join(packages, 'node_modules', '@authing', 'guard', 'dist', 'global');

/// Includes the widget as its documentation says; `window.events` collects its reports.
function pageFor(info) {
    const options = JSON.stringify({ appId: info.appId, host: info.baseUrl, lang: 'en-US', isSSO: false });
    return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>A site</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/guard.min.css"><script src="/guard.min.js"></script></head>
<body><div id="guard"></div><script>
window.events = [];
const guard = new GuardFactory.Guard(${options});
for (const name of ['load', 'load-error', 'login', 'login-error'])
    guard.on(name, (...details) => window.events.push({ name, details: JSON.parse(JSON.stringify(details)) }));
guard.start('#guard').then(user => window.events.push({ name: 'started', details: [user] }));
</script></body></html>`;
}

/// Starts the site until the tests of the file end; returns its address.
export async function startSite(info) {
    const types = { '.js': 'text/javascript', '.css': 'text/css' };
    const server = createServer(async (request, response) => {
        try {
            const name = path.basename(request.url);
            const body = request.url === '/' ? pageFor(info) : await readFile(path.join(dist, name));
            response.writeHead(200, { 'content-type': types[path.extname(name)] ?? 'text/html; charset=utf-8' });
            response.end(body);
        } catch {
            response.writeHead(404).end();
        }
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    after(() => {
        server.closeAllConnections();
        server.close();
    });
    return `http://127.0.0.1:${server.address().port}`;
}

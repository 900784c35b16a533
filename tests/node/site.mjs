// A customer's site at its own origin.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { once } from 'node:events';
import { after } from 'node:test';

const types = { '.js': 'text/javascript', '.css': 'text/css' };

/// Starts a site until the tests of the file end; returns its address. `pages` is the HTML of each path; any other name is
/// a file in `folder`.
export async function startSite(pages, folder) {
    const server = createServer(async (request, response) => {
        try {
            const name = path.basename(request.url);
            const body = pages[request.url] ?? await readFile(path.join(folder, name));
            const type = request.url in pages ? undefined : types[path.extname(name)];
            response.writeHead(200, { 'content-type': type ?? 'text/html; charset=utf-8' });
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

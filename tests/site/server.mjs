// The site's backend. It keeps the application secret, exchanges the ticket of a login, and verifies the ID token.
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

import { createRemoteJWKSet, jwtVerify } from 'jose';

async function json(url, body) {
    const response = await fetch(url, body && {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
    });
    if (!response.ok)
        throw new Error(`${url}: HTTP ${response.status}`);
    return response.json();
}

async function readBody(request) {
    let text = '';
    for await (const part of request) {
        text += part;
        if (text.length > 10_000)
            throw new Error('the request is too long');
    }
    return JSON.parse(text);
}

/// A site for one application of a user pool. Listen on it, and close it when you are done.
export async function createSite({ host, appId, appSecret }) {
    const pool = await json(`${host}/oidc/.well-known/openid-configuration`);
    const keys = createRemoteJWKSet(new URL(pool.jwks_uri));
    const page = (await readFile(new URL('login.html', import.meta.url), 'utf8'))
        .replace('{{pool}}', JSON.stringify({ host, appId }).replaceAll('<', '\\u003c'));
    const sessions = new Map(); // the user's name by session

    /// The claims of the user who approved the login.
    async function logIn(ticket) {
        const { statusCode, message, data } = await json(`${host}/api/v3/exchange-tokenset-with-qrcode-ticket`,
            { ticket, client_id: appId, client_secret: appSecret });
        if (statusCode !== 200)
            throw new Error(message);
        const { payload } = await jwtVerify(data.id_token, keys,
            { issuer: pool.issuer, audience: appId, algorithms: ['RS256'] });
        return payload;
    }

    async function answer(request, response) {
        const send = (status, type, body) => response.writeHead(status, { 'content-type': type }).end(body);
        const sendJson = (status, body) => send(status, 'application/json', JSON.stringify(body));
        switch (`${request.method} ${request.url}`) {
        case 'GET /':
            return send(200, 'text/html; charset=utf-8', page);
        case 'POST /login':
            try {
                const claims = await logIn((await readBody(request)).ticket);
                const session = randomUUID();
                sessions.set(session, { name: claims.name });
                response.setHeader('set-cookie', `session=${session}; HttpOnly; SameSite=Strict; Path=/`);
                return sendJson(200, { name: claims.name });
            } catch (error) {
                return sendJson(401, { message: error.message });
            }
        case 'GET /me': {
            const session = /(?:^|; )session=([^;]*)/.exec(request.headers.cookie ?? '')?.[1];
            const user = sessions.get(session);
            return user ? sendJson(200, user) : sendJson(401, { message: 'not logged in' });
        }
        default:
            return sendJson(404, { message: 'not found' });
        }
    }

    return createServer((request, response) => {
        answer(request, response).catch(() => response.writeHead(500).end());
    });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    const { QRLOGIN_HOST: host, QRLOGIN_APP_ID: appId, QRLOGIN_APP_SECRET: appSecret, PORT = '3000' } = process.env;
    (await createSite({ host, appId, appSecret })).listen(Number(PORT), '127.0.0.1');
}

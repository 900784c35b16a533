// The calls of a phone. Each returns `data`, or throws a Refusal if the pool rejects the call, Busy if it cannot answer
// now, Stranger if the response is not an emulator's, and Offline if there is none.

export class Refusal extends Error {
    constructor({ message, statusCode, apiCode }) {
        super(message);
        this.statusCode = statusCode;
        this.apiCode = apiCode;
    }
}

export class Busy extends Error {
    constructor(retryAfter) {
        super('busy');
        this.retryAfter = retryAfter; // seconds, at least 1
    }
}

export class Stranger extends Error { }

export class Offline extends Error { }

const apiHeader = 'x-genauth-app-id';
const patience = 15_000; // ms
const longestWait = 60; // s, even if the pool asks for more

/// How many milliseconds the pool's clock is ahead of this phone's, by the latest response.
let ahead = 0;

export const poolTime = () => Date.now() + ahead;

async function ask(path, { body, type = 'application/json', headers = {} } = {}) {
    let response;
    let answer;
    try {
        response = await fetch(path, {
            method: body ? 'POST' : 'GET',
            headers: body ? { ...headers, 'content-type': type } : headers,
            body,
            cache: 'no-store',
            credentials: 'omit',
            signal: AbortSignal.timeout(patience),
        });
        answer = await response.text();
    } catch (error) {
        throw new Offline(error.message);
    }
    // Behind a proxy, an answer may come from a real pool.
    if (!response.headers.has('x-emulator'))
        throw new Stranger(path);
    const date = Date.parse(response.headers.get('date'));
    if (!Number.isNaN(date))
        ahead = date - Date.now();
    try {
        answer = JSON.parse(answer);
    } catch {
        throw new Busy(1); // a fault that the emulator was told to have
    }
    if (response.status === 429 || answer.statusCode === 429)
        throw new Busy(Math.min(Math.max(Number(response.headers.get('retry-after')) || 1, 1), longestWait));
    if (answer.statusCode !== 200)
        throw new Refusal(answer);
    return answer.data;
}

/// {userPoolId, poolName, application: {id, name} or null, faces: [{username, displayName, photo}]}
export const info = () => ask('/phone/info');

export class Phone {
    #applicationId;
    #token;

    constructor(applicationId) {
        this.#applicationId = applicationId;
    }

    async signIn(account, password) {
        const tokens = await this.#post('/api/v3/signin',
            { connection: 'PASSWORD', passwordPayload: { account, password }, options: { passwordEncryptType: 'none' } });
        this.#token = tokens.access_token;
    }

    scan(qrcodeId) { return this.#act(qrcodeId, 'SCAN'); }
    approve(qrcodeId) { return this.#act(qrcodeId, 'CONFIRM'); }
    decline(qrcodeId) { return this.#act(qrcodeId, 'CANCEL'); }

    #act(qrcodeId, action) {
        return this.#post('/api/v3/set-qrcode-status', { qrcodeId, action }, { authorization: `Bearer ${this.#token}` });
    }

    #post(path, body, headers = {}) {
        return ask(path, { body: JSON.stringify(body), headers: { ...headers, [apiHeader]: this.#applicationId } });
    }
}

/// The texts of all codes in a picture.
export const readCodes = async picture => (await ask('/phone/read-code', { body: picture, type: picture.type })).texts;

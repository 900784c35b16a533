// A demo user's phone app, which uses plain REST.
async function postJson(url, body, headers) {
    const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
    });
    return response.json();
}

export class Phone {
    #info;
    #token;

    constructor(info, token) {
        this.#info = info;
        this.#token = token;
    }

    /// The phone of this demo user, signed in.
    static async of(info, username = 'alice') {
        const { password } = info.users.find(user => user.username === username);
        const answer = await postJson(`${info.baseUrl}/api/v3/signin`, {
            connection: 'PASSWORD',
            passwordPayload: { username, password },
            client_id: info.appId,
            client_secret: info.appSecret,
        });
        if (answer.statusCode !== 200)
            throw new Error(`the phone cannot sign in: ${answer.message}`);
        return new Phone(info, answer.data.access_token);
    }

    get token() { return this.#token; }

    scan(id) { return this.#act(id, 'SCAN'); }
    confirm(id) { return this.#act(id, 'CONFIRM'); }
    cancel(id) { return this.#act(id, 'CANCEL'); }

    /// `scanned`, `confirm` or `cancel` of the V2 API; returns the whole response.
    v2(action, random, token = this.#token) {
        return postJson(`${this.#info.baseUrl}/api/v2/qrcode/${action}`, { random }, { authorization: token });
    }

    async #act(qrcodeId, action) {
        const answer = await postJson(
            `${this.#info.baseUrl}/api/v3/set-qrcode-status`, { qrcodeId, action }, { authorization: this.#token });
        if (answer.statusCode !== 200)
            throw new Error(`${action}: ${answer.message}`);
    }
}

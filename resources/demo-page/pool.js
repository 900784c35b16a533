// The API calls of a site's page. Each returns `data`, or throws a Refusal if the pool rejects the call, Busy if the
// pool cannot answer it, and another error if it does not respond.

export class Refusal extends Error {
    constructor({ message, statusCode, apiCode }) {
        super(message);
        this.statusCode = statusCode;
        this.apiCode = apiCode;
    }
}

/// HTTP 429 or at least 500, as the HTTP status or in the body.
export class Busy extends Error {
    constructor(status, retryAfter) {
        super(String(status));
        this.retryAfter = retryAfter; // seconds, 0 if the pool did not say
    }
}

const isBusy = status => status === 429 || status >= 500;

export class Pool {
    #applicationId;

    constructor(applicationId) {
        this.#applicationId = applicationId;
    }

    newCode() {
        return this.#ask('/api/v3/gene-qrcode', { type: 'MOBILE_APP' });
    }

    status(qrcodeId) {
        return this.#ask(`/api/v3/get-qrcode-status?qrcodeId=${encodeURIComponent(qrcodeId)}`);
    }

    /// As a browser: without the application secret, which does not belong in a page.
    exchange(ticket) {
        return this.#ask('/api/v3/exchange-tokenset-with-qrcode-ticket', { ticket, client_id: this.#applicationId });
    }

    async #ask(path, body) {
        const headers = { 'x-genauth-app-id': this.#applicationId };
        if (body)
            headers['content-type'] = 'application/json';
        const response = await fetch(path,
            { method: body ? 'POST' : 'GET', headers, body: body && JSON.stringify(body) });
        const retryAfter = Number(response.headers.get('retry-after')) || 0;
        if (isBusy(response.status))
            throw new Busy(response.status, retryAfter);
        const answer = await response.json();
        if (isBusy(answer.statusCode))
            throw new Busy(answer.statusCode, retryAfter);
        if (answer.statusCode !== 200)
            throw new Refusal(answer);
        return answer.data;
    }
}

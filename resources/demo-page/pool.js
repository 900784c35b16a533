// The calls that a site's page makes. Each gives `data`, or throws a Refusal where the pool said no, Busy where it could
// not say, and something else where nobody was there to say it.

export class Refusal extends Error {
    constructor({ message, statusCode, apiCode }) {
        super(message);
        this.statusCode = statusCode;
        this.apiCode = apiCode;
    }
}

/// HTTP 429, or 500 and more, whether the status of the answer says so or what is in it.
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

    /// As a browser: without the application's secret, which has no place in a page.
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

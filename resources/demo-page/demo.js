// A site's login page: shows a QR code, polls until the code ends, and greets the user who signed in.
import { jsonView } from './json-view.js';
import { Busy, Pool, Refusal } from './pool.js';
import { text, translate } from './texts.js';

const pollEvery = 800; // ms, as the published clients do
const retryEvery = 2000; // ms, if the pool does not ask for more
const longestWait = 300; // s, even if the pool asks for more
const $ = id => document.getElementById(id);
const pool = new Pool(document.querySelector('meta[name="application-id"]').content);
const sleep = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));

/// Counts the codes, so that calls for an earlier code can detect that they are obsolete.
let round = 0;

function setText(element, value) {
    // A screen reader would read a live region again, even with unchanged text.
    if (element.textContent !== value)
        element.textContent = value;
}

// Codes of a `scannedResult` that ask for a second factor.
const mfaCodes = [1635, 1636];

/// One of loading, pending, scanned, cancelled, expired, mfa, failed, authorized.
function show(state, { user, message } = {}) {
    document.body.dataset.state = state;
    $('refresh').hidden = !['cancelled', 'expired', 'mfa', 'failed'].includes(state);
    $('scanner').hidden = !user;
    if (user && $('scanner').src !== user.photo)
        $('scanner').src = user.photo;
    setText($('name'), user?.displayName ?? '');
    setText($('status'), message ?? text(state, { name: user?.displayName }));
}

function showReceived(...views) {
    $('received').hidden = false;
    $('answers').append(...views);
}

function reasonOf(error) {
    return error instanceof Refusal && error.apiCode ? `${error.message} (${error.apiCode})` : error.message;
}

async function startOver() {
    const mine = ++round;
    $('greeting').hidden = $('received').hidden = true;
    document.querySelector('main > .card').hidden = false;
    $('answers').replaceChildren();
    show('loading');
    $('code').removeAttribute('src');
    try {
        const made = await whenAnswered(() => pool.newCode(), mine);
        if (!made)
            return;
        $('code').src = made.url;
        show('pending');
        await follow(made.qrcodeId, mine);
    } catch (error) {
        if (mine === round)
            show('failed', { message: text('failed', { reason: reasonOf(error) }) });
    }
}

/// Polls until the code ends or another is shown.
async function follow(qrcodeId, mine) {
    for (;;) {
        await sleep(pollEvery);
        const status = await whenAnswered(() => pool.status(qrcodeId), mine);
        if (!status)
            return;
        const user = status.briefUserInfo;
        switch (status.status) {
        case 'PENDING': show('pending'); break;
        case 'SCANNED': show('scanned', { user }); break;
        case 'CANCELLED': show('cancelled', { user }); return;
        case 'EXPIRED': show('expired'); return;
        case 'AUTHORIZED': greet(status); return;
        case 'ERROR': showEnd(status, user); return;
        default: throw new Error(status.status);
        }
    }
}

/// The code ended in an error, or needs a second factor, which this page does not have.
function showEnd(status, user) {
    const result = status.scannedResult;
    const isMfa = mfaCodes.includes(result?.code);
    show(isMfa ? 'mfa' : 'failed', { user, message: text(isMfa ? 'mfa' : 'ended', { reason: result?.message ?? status.status }) });
    showReceived(jsonView('GET get-qrcode-status', status));
}

/// The response to a call, repeated while the pool cannot answer. Nothing if another code is shown meanwhile.
async function whenAnswered(call, mine) {
    while (mine === round) {
        try {
            const data = await call();
            return mine === round ? data : undefined;
        } catch (error) {
            if (error instanceof Refusal)
                throw error;
            const isBusy = error instanceof Busy;
            if (mine === round)
                setText($('status'), text(isBusy ? 'busy' : 'offline'));
            await sleep(isBusy ? Math.max(Math.min(error.retryAfter, longestWait) * 1000, retryEvery) : retryEvery);
        }
    }
    return undefined;
}

function greet(status) {
    show('authorized');
    document.querySelector('main > .card').hidden = true;
    $('photo').src = status.briefUserInfo.photo;
    setText($('hello'), text('hello', { name: status.briefUserInfo.displayName }));
    setText($('summary'), text(status.tokenSet ? 'withTokens' : 'withTicket'));
    setText($('outcome'), '');
    $('exchange').disabled = false;
    $('exchange').onclick = () => exchange(status.ticket);
    showReceived(jsonView('GET get-qrcode-status', status));
    if (status.tokenSet)
        showReceived(claimsView(status.tokenSet.id_token));
    $('greeting').hidden = false;
    $('hello').focus();
}

async function exchange(ticket) {
    const mine = round;
    const call = 'POST exchange-tokenset-with-qrcode-ticket';
    $('exchange').disabled = true; // a ticket works only once
    setText($('outcome'), text('exchanging'));
    try {
        const tokens = await pool.exchange(ticket);
        if (mine !== round)
            return;
        showReceived(jsonView(call, tokens), claimsView(tokens.id_token));
        setText($('summary'), ''); // it said that the site did not know anything
        setText($('outcome'), text('exchanged'));
    } catch (error) {
        if (mine !== round)
            return;
        const refused = error.apiCode === 1001;
        setText($('outcome'), text(refused ? 'refused' : 'exchangeFailed', { reason: reasonOf(error) }));
        if (error instanceof Refusal)
            showReceived(jsonView(call,
                { statusCode: error.statusCode, apiCode: error.apiCode, message: error.message }));
        // API code 1001 leaves the ticket unused.
        $('exchange').disabled = !refused && error instanceof Refusal;
    }
}

function claimsView(idToken) {
    const middle = idToken.split('.')[1].replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(middle), character => character.charCodeAt(0));
    return jsonView(text('claims'), JSON.parse(new TextDecoder().decode(bytes)));
}

translate(document);
$('code').alt = text('codeAlt');
$('refresh').onclick = startOver;
$('again').onclick = startOver;
$('in-full').onchange = event => document.body.classList.toggle('in-full', event.target.checked);
startOver();

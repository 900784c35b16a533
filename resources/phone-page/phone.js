// A customer's mobile app: signs in, reads a QR code, shows who asks, and approves or declines.
import { Busy, Offline, Phone, Refusal, Stranger, info, poolTime, readCodes } from './api.js';
import { Camera, canShowLive, photoOf } from './camera.js';
import { choose, payloadIn, problemOf } from './code.js';
import { duration, language, nameOf, setLanguage, text, translate } from './texts.js';

const $ = id => document.getElementById(id);
const sleep = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));
const busyTries = 8; // for a picture that the emulator does not have time for
const demoPassword = username => `${username}-demo`;

// Codes of the API (docs/contract.md, section 4).
const apiCode = { userMissing: 2004, userLocked: 2005, wrongPassword: 2333, notSignedIn: 2020, loginExpired: 2206,
    noSuchCode: 2241, codeExpired: 2242, wrongOrder: 2243 };

let pool; // what info() returned
let phone;
let user; // {username, displayName, photo}
let payload; // of the code that was scanned
const camera = new Camera($('video'));

/// What is shown: a state, and how to fill it in, so that another language can do it again.
let shown = { state: 'loading', fill: () => {} };

function setText(element, value) {
    // A screen reader would read a live region again, even with unchanged text.
    if (element.textContent !== value)
        element.textContent = value;
}

let statusKey;
function say(key) {
    statusKey = key;
    setText($('status'), key ? text(key) : '');
}

/// Shows the section of a state, and moves a screen reader to its heading.
function show(state, fill = () => {}) {
    if (state !== 'camera')
        camera.stop();
    shown = { state, fill };
    fill();
    say();
    document.body.dataset.state = state;
    for (const section of document.querySelectorAll('[data-for]'))
        section.hidden = section.dataset.for !== state;
    const heading = document.querySelector(`[data-for="${state}"] h1`);
    document.title = `EMULATOR · ${heading.textContent}`;
    window.scrollTo(0, 0);
    heading.focus({ preventScroll: true });
}

/// Runs `act` once at a time: a second touch does nothing. A disabled button would lose the focus.
let isWorking = false;
async function once(button, key, act) {
    if (isWorking)
        return;
    isWorking = true;
    button?.setAttribute('aria-disabled', 'true');
    if (key)
        say(key);
    try {
        await act();
    } finally {
        isWorking = false;
        button?.removeAttribute('aria-disabled');
    }
}

// The start

async function start() {
    show('loading');
    try {
        begin(await info());
    } catch (error) {
        block(error);
    }
}

/// `key` says why the user has to sign in again.
function begin(found, key) {
    pool = found;
    $('pool').removeAttribute('data-text');
    nameThePool();
    if (!pool.application) {
        show('blocked', () => fillBlocked('noApplication', 'noApplicationText'));
        return;
    }
    phone = new Phone(pool.application.id);
    showWho(key);
}

function nameThePool() {
    if (pool)
        setText($('pool'), nameOf(pool.poolName));
}

function fillBlocked(heading, words, values) {
    setText($('blocked-heading'), text(heading, values));
    setText($('blocked-text'), text(words, values));
}

function block(error) {
    if (error instanceof Busy)
        show('blocked', () => fillBlocked('busyHeading', 'busyText', { wait: duration(error.retryAfter * 1000) }));
    else if (error instanceof Refusal)
        show('blocked', () => fillBlocked('busyHeading', 'otherFailure', { reason: error.message }));
    else if (error instanceof Offline)
        show('blocked', () => fillBlocked('offlineHeading', 'offlineText'));
    else
        show('blocked', () => fillBlocked('notEmulator', 'notEmulatorText'));
}

// Who uses the phone

function faceOf(face) {
    const button = document.createElement('button');
    const picture = Object.assign(new Image(44, 44), { src: face.photo, alt: '', className: 'avatar' });
    const name = document.createElement('span');
    const username = document.createElement('small');
    name.textContent = face.displayName;
    username.textContent = face.username;
    name.append(username);
    button.type = 'button';
    button.append(picture, name);
    button.onclick = () => once(button, 'signingIn', () => signIn(face.username, demoPassword(face.username), face));
    const item = document.createElement('li');
    item.append(button);
    return item;
}

function showWho(key) {
    user = undefined;
    $('faces').replaceChildren(...pool.faces.map(faceOf));
    $('use-face').hidden = pool.faces.length === 0;
    show('who', () => setText($('who-lead'), text(pool.faces.length > 0 ? 'whoLead' : 'whoNoFaces')));
    if (key)
        say(key);
}

function showPassword() {
    $('sign-in').reset();
    show('password');
}

async function signIn(account, password, face) {
    try {
        await phone.signIn(account, password);
    } catch (error) {
        if (!(error instanceof Refusal)) {
            trouble(error, () => {});
            return;
        }
        const wrong = error.apiCode === apiCode.userLocked ? 'locked' : 'wrongPassword';
        say(wrong);
        return;
    }
    user = face ?? pool.faces.find(known => known.username === account) ?? { username: account, displayName: account };
    $('sign-in').reset();
    showReady();
}

// Reading a code

function showReady(key) {
    $('live').hidden = !canShowLive();
    $('picture').classList.toggle('quiet', canShowLive());
    $('camera-hint').hidden = window.isSecureContext;
    $('paste').open = false;
    $('text').value = '';
    $('file').value = '';
    for (const photo of [$('photo'), $('ask-photo')]) {
        photo.hidden = !user.photo;
        if (user.photo && photo.src !== user.photo)
            photo.src = user.photo;
    }
    show('ready', () => setText($('ready-heading'), text('hello', { name: user.displayName })));
    if (key)
        say(key);
}

async function lookLive() {
    show('camera');
    try {
        await camera.start();
    } catch {
        if (shown.state === 'camera')
            showReady('cameraRefused');
        return;
    }
    try {
        const texts = await camera.look(() => say('cameraBusy'));
        if (texts)
            await take(texts);
    } catch (error) {
        if (shown.state === 'camera')
            pictureTrouble(error);
    }
}

async function readPhoto(file) {
    show('reading');
    const picture = await photoOf(file);
    for (let left = busyTries; ; --left) {
        try {
            const texts = await readCodes(picture);
            await (texts.length > 0 ? take(texts) : showResult('bad', 'noCode', 'noCodeText'));
            return;
        } catch (error) {
            if (!(error instanceof Busy) || left === 0) {
                pictureTrouble(error, picture.type || file.name);
                return;
            }
            say('cameraBusy');
            await sleep(error.retryAfter * 1000);
        }
    }
}

/// The text of one code, from wherever it came.
async function take(texts) {
    const { text: chosen, count } = choose(texts);
    if (count) {
        showResult('bad', 'twoCodes', 'twoCodesText', { count });
        return;
    }
    payload = payloadIn(chosen);
    const problem = problemOf(payload, pool.userPoolId, poolTime());
    if (problem === 'expired') {
        showResult('bad', 'expiredHeading', 'expiredAgo', { expiredFor: poolTime() - payload.expiresAt });
        return;
    }
    if (problem === 'otherPool' && await isReplaced())
        return;
    if (problem) {
        showResult('bad', 'failedScan', problem, { detail: payload.detail, scene: short(payload.scene),
            other: short(payload.userPoolId), pool: pool.userPoolId });
        return;
    }
    show('reading');
    try {
        await phone.scan(payload.random);
    } catch (error) {
        trouble(error, showReady);
        return;
    }
    showAsk();
}

/// Whether the emulator at this address is another one by now; then the phone begins again.
async function isReplaced() {
    try {
        const found = await info();
        if (found.userPoolId === pool.userPoolId)
            return false;
        begin(found, 'signedOut');
        return true;
    } catch {
        return false; // the code is of another pool anyway
    }
}

const short = words => (words?.length > 60 ? `${words.slice(0, 59)}…` : words);

// The decision

function factRow(key, value, { id, isData } = {}) {
    const row = document.createElement('div');
    const name = document.createElement('dt');
    const content = document.createElement('dd');
    name.textContent = text(key);
    if (isData) {
        const data = document.createElement('pre');
        data.tabIndex = 0; // it scrolls
        data.setAttribute('role', 'region');
        data.setAttribute('aria-label', text(key));
        data.textContent = value;
        content.append(data);
    } else {
        content.textContent = value;
    }
    if (id) {
        const small = document.createElement('small');
        small.textContent = id;
        content.append(small);
    }
    row.append(name, content);
    return row;
}

function ageText() {
    const now = poolTime();
    const age = now - payload.createdAt;
    const values = { age: duration(Math.abs(age)), left: duration(payload.expiresAt - now) };
    if (payload.expiresAt <= now)
        return text('ageExpired', values);
    return text(age < -5000 ? 'ageFuture' : 'ageAndLeft', values); // the clocks may differ a little
}

function showAsk() {
    show('ask', () => {
        setText($('ask-heading'), text('ask', { pool: nameOf(pool.poolName), name: user.displayName }));
        const age = factRow('age', ageText());
        age.lastChild.id = 'age';
        const rows = [factRow('pool', nameOf(pool.poolName), { id: payload.userPoolId }),
            factRow('application', text('notInCode', { name: nameOf(pool.application.name) })), age];
        if (Object.keys(payload.customData).length > 0)
            rows.push(factRow('data', JSON.stringify(payload.customData, null, 1), { isData: true }));
        $('facts').replaceChildren(...rows);
    });
}

setInterval(() => {
    if (shown.state === 'ask')
        setText($('age'), ageText());
}, 1000);

async function decide(act, heading, words) {
    try {
        await act(payload.random);
    } catch (error) {
        trouble(error, () => say());
        return;
    }
    showResult(heading === 'approved' ? 'good' : 'plain', heading, words);
}

// What came back

const glyphs = { good: '✓', bad: '!', plain: '✕' };

function showResult(kind, heading, words, values = {}) {
    show('result', () => {
        $('glyph').className = `glyph ${kind}`;
        $('glyph').textContent = glyphs[kind];
        const filled = values.expiredFor === undefined ? values : { age: duration(values.expiredFor) };
        setText($('result-heading'), text(heading));
        setText($('result-text'), text(words, filled));
    });
}

/// A call that failed. Where it can be made again, `back` shows the page from which it was made.
function trouble(error, back) {
    if (error instanceof Stranger) {
        block(error);
        return;
    }
    if (error instanceof Refusal) {
        refused(error);
        return;
    }
    back();
    const isBusy = error instanceof Busy;
    say(isBusy ? 'busyHeading' : 'offlineHeading');
}

function refused(error) {
    switch (error.apiCode) {
    case apiCode.codeExpired: showResult('bad', 'expiredHeading', 'expiredText'); break;
    case apiCode.wrongOrder: showResult('bad', 'usedHeading', 'usedText'); break;
    case apiCode.noSuchCode: showResult('bad', 'failedScan', 'unknownCode'); break;
    case apiCode.userMissing:
    case apiCode.notSignedIn:
    case apiCode.loginExpired: showWho('signedOut'); break;
    case apiCode.userLocked: showWho('locked'); break;
    default: showResult('bad', 'failedScan', 'otherFailure', { reason: error.message });
    }
}

function pictureTrouble(error, type) {
    if (!(error instanceof Refusal)) {
        trouble(error, showReady);
        return;
    }
    const words = { 413: 'pictureTooLarge', 415: 'notAPicture', 422: 'pictureTooSlow' }[error.statusCode];
    const isBroken = error.statusCode === 415 && ['image/png', 'image/jpeg'].includes(type);
    showResult('bad', 'pictureRefused', isBroken ? 'brokenPicture' : words ?? 'otherFailure', { reason: error.message, type });
}

// The page

function retranslate() {
    translate(document);
    const other = language === 'en' ? 'zh-CN' : 'en';
    $('language').lang = other;
    $('language').textContent = other === 'en' ? 'English' : '中文';
    nameThePool();
    shown.fill();
    document.title = `EMULATOR · ${document.querySelector(`[data-for="${shown.state}"] h1`).textContent}`;
    if (statusKey)
        say(statusKey);
}

$('language').onclick = () => {
    setLanguage(language === 'en' ? 'zh-CN' : 'en');
    retranslate();
};
$('retry').onclick = start;
$('use-password').onclick = showPassword;
$('use-face').onclick = () => showWho();
$('switch').onclick = () => showWho();
$('sign-in').onsubmit = event => {
    event.preventDefault();
    const { account, secret } = event.target.elements;
    if (!account.value.trim() || !secret.value) {
        say('fieldsMissing');
        (account.value.trim() ? secret : account).focus();
        return;
    }
    once($('submit'), 'signingIn', () => signIn(account.value.trim(), secret.value));
};
$('live').onclick = lookLive;
$('stop').onclick = () => showReady();
$('file').onchange = event => {
    if (event.target.files.length > 0)
        once(null, null, () => readPhoto(event.target.files[0]));
};
$('use-text').onclick = () => {
    const pasted = $('text').value.trim();
    if (pasted)
        once($('use-text'), null, () => take([pasted]));
    else
        say('noText');
};
$('approve').onclick = () => once($('approve'), 'sending', () => decide(id => phone.approve(id), 'approved', 'approvedText'));
$('decline').onclick = () => once($('decline'), 'sending', () => decide(id => phone.decline(id), 'declined', 'declinedText'));
$('again').onclick = () => (user ? showReady() : showWho());
document.onvisibilitychange = () => {
    if (document.hidden && shown.state === 'camera')
        showReady();
};

retranslate();
start();

// What is in a login code, and why a phone does not accept it.

const loginScene = 'APP_AUTH';
const longest = 30 * 86400; // s

function timeIn(payload, name) {
    const value = payload[name];
    // A time without an offset is UTC: the pool cannot know the phone's time zone.
    const hasOffset = typeof value === 'string' && /(?:Z|[+-]\d\d:?\d\d)$/i.test(value);
    const time = typeof value === 'string' ? Date.parse(hasOffset ? value : `${value}Z`) : NaN;
    if (Number.isNaN(time))
        throw new Error(name);
    return time;
}

function stringIn(payload, name) {
    if (typeof payload[name] !== 'string' || payload[name] === '')
        throw new Error(name);
    return payload[name];
}

/// The text of a code as {scene, random, userPoolId, createdAt, expiresAt, customData}, or {problem, …}:
/// notALoginCode, isAddress, or damaged with `detail`, the member that is missing or wrong.
export function payloadIn(text) {
    let object;
    try {
        object = JSON.parse(text);
    } catch {
        return { problem: /^https?:\/\//i.test(text.trim()) ? 'isAddress' : 'notALoginCode' };
    }
    if (object === null || typeof object !== 'object' || Array.isArray(object) || !('random' in object))
        return { problem: 'notALoginCode' };
    try {
        const createdAt = timeIn(object, 'createdAt');
        const period = 'expiresIn' in object ? object.expiresIn : Math.round((timeIn(object, 'expireAt') - createdAt) / 1000);
        if (!Number.isInteger(period) || period < 1 || period > longest)
            throw new Error('expiresIn' in object ? 'expiresIn' : 'expireAt');
        const customData = object.customData ?? {};
        if (typeof customData !== 'object' || Array.isArray(customData))
            throw new Error('customData');
        return {
            scene: stringIn(object, 'scene'),
            random: stringIn(object, 'random'),
            userPoolId: stringIn(object, 'userPoolId'),
            createdAt,
            expiresAt: createdAt + period * 1000,
            customData,
        };
    } catch (error) {
        return { problem: 'damaged', detail: error.message };
    }
}

/// Why the phone of that pool ignores the code: otherScene, otherPool or expired; nothing if it does not.
export function problemOf(payload, userPoolId, now) {
    if (payload.problem)
        return payload.problem;
    if (payload.scene !== loginScene)
        return 'otherScene';
    if (payload.userPoolId !== userPoolId)
        return 'otherPool';
    return now >= payload.expiresAt ? 'expired' : undefined;
}

/// The one of these texts that the phone takes, or {count} of several login codes. A login code wins over others, such as
/// the address of this page beside it.
export function choose(texts) {
    const logins = texts.filter(text => !payloadIn(text).problem);
    if (logins.length > 1)
        return { count: logins.length };
    return { text: logins[0] ?? texts.find(text => payloadIn(text).problem === 'damaged') ?? texts[0] };
}

// All texts of the page in two languages. {…} is filled in.

const english = {
    title: 'Phone',
    loading: 'Connecting…',
    notEmulator: 'This is not an emulator',
    notEmulatorText: 'This page plays a customer’s app for demonstrations. It works only with the emulator that it comes from.',
    noApplication: 'This pool does not have an app for phones',
    noApplicationText: 'The phone needs an application whose authentication method is “none”.',
    offlineHeading: 'Cannot connect',
    offlineText: 'The emulator does not respond. It may have been closed, or this phone is not in its network.',
    busyHeading: 'The emulator is busy',
    busyText: 'It rejects requests for the moment. Try again in {wait}.',
    retry: 'Try again',
    who: 'Who are you?',
    whoLead: 'Choose a demo user. You are signed in as that user on this phone.',
    whoNoFaces: 'This pool does not have demo users.',
    usePassword: 'Use a password',
    useFace: 'Choose a demo user',
    account: 'Username, email or phone number',
    password: 'Password',
    signIn: 'Sign in',
    signingIn: 'Signing in…',
    fieldsMissing: 'Enter the username and the password.',
    wrongPassword: 'The username or the password is wrong.',
    locked: 'This user is locked.',
    signedOut: 'The login of this phone has ended. Sign in again.',
    hello: 'Signed in as {name}',
    readyLead: 'Scan the QR code on the other screen.',
    live: 'Scan with the camera',
    picture: 'Take a photo',
    cameraNeedsHttps: 'Browsers show the camera live only over https. A photo works too.',
    cameraRefused: 'The browser does not allow the camera. Take a photo instead.',
    paste: 'Paste the text of the code',
    pasteLabel: 'Text of the code',
    useText: 'Use this text',
    noText: 'Paste the text of a code first.',
    switchUser: 'Not you? Switch user',
    camera: 'Point the camera at the code',
    cameraBusy: 'The emulator is busy. Keep the camera on the code.',
    stop: 'Cancel',
    reading: 'Reading the code…',
    ask: 'Sign in to {pool} as {name}?',
    askLead: 'Approve only if you are looking at that screen.',
    pool: 'Pool',
    application: 'Application',
    notInCode: 'not in the code; the phone uses {name}',
    age: 'Age',
    ageAndLeft: '{age}, {left} left',
    ageExpired: '{age}, expired',
    ageFuture: 'created {age} in the future, {left} left',
    data: 'Data',
    approve: 'Approve',
    decline: 'Decline',
    sending: 'Sending…',
    again: 'Scan another code',
    approved: 'Approved',
    approvedText: 'The page receives a ticket. Look at the other screen.',
    declined: 'Declined',
    declinedText: 'The user was not signed in.',
    failedScan: 'Scan failed',
    expiredHeading: 'The code has expired',
    expiredText: 'Refresh the code on the other screen, and scan it again.',
    expiredAgo: 'It expired {age} ago by the pool’s clock. Refresh it on the other screen.',
    usedHeading: 'The code was already used',
    usedText: 'A QR code works for one login. Scan a new one.',
    unknownCode: 'The pool does not have this code. It may have been reset. Scan a new one.',
    notALoginCode: 'This is not a login QR code.',
    isAddress: 'This code contains a web address. Scan the large one, for the login.',
    damaged: 'The login QR code is damaged ({detail}).',
    otherScene: 'This code is not for login. Its scene is “{scene}”.',
    otherPool: 'This code belongs to user pool {other}. This phone belongs to user pool {pool}.',
    noCode: 'No code found',
    noCodeText: 'The image does not show a readable QR code. The code must be sharp and complete, with its margin.',
    twoCodes: 'Two codes found',
    twoCodesText: 'The image shows {count} login codes. Show the phone only one.',
    pictureRefused: 'The picture was rejected',
    notAPicture: 'The emulator reads PNG and JPEG pictures, not {type}.',
    brokenPicture: 'This is not a readable image.',
    pictureTooLarge: 'The picture is too large. Take it with a smaller size, or crop it to the code.',
    pictureTooSlow: 'Reading the picture takes too long. Crop it to the code.',
    otherFailure: 'The emulator rejected this: {reason}',
    emulatorHint: 'Users, codes and tokens on this page come from an emulator.',
    footer: 'Plays a customer’s app. Nothing here is real.',
    seconds: '{n} s',
    minutes: '{n} min',
    hours: '{n} h',
    days: '{n} d',
};

const chinese = {
    title: '手机',
    loading: '正在连接…',
    notEmulator: '这不是模拟用户池',
    notEmulatorText: '此页面扮演客户的 App，仅供演示，只能与提供此页面的模拟用户池一起使用。',
    noApplication: '此用户池没有可供手机使用的应用',
    noApplicationText: '手机需要一个认证方式为 none 的应用。',
    offlineHeading: '无法连接',
    offlineText: '模拟用户池没有响应。它可能已关闭，或此手机不在它的网络中。',
    busyHeading: '模拟用户池正忙',
    busyText: '它暂时拒绝请求，请在 {wait}后重试。',
    retry: '重试',
    who: '您是谁？',
    whoLead: '请选择一个演示用户，此手机将以该用户登录。',
    whoNoFaces: '此用户池没有演示用户。',
    usePassword: '使用密码登录',
    useFace: '选择演示用户',
    account: '用户名、邮箱或手机号',
    password: '密码',
    signIn: '登录',
    signingIn: '正在登录…',
    fieldsMissing: '请输入用户名和密码。',
    wrongPassword: '用户名或密码错误。',
    locked: '此用户已锁定。',
    signedOut: '此手机的登录已失效，请重新登录。',
    hello: '已登录：{name}',
    readyLead: '请扫描另一块屏幕上的二维码。',
    live: '用摄像头扫码',
    picture: '拍照扫码',
    cameraNeedsHttps: '浏览器只在 https 下提供实时画面，拍照同样可以。',
    cameraRefused: '浏览器不允许使用摄像头，请改为拍照。',
    paste: '粘贴二维码的文本',
    pasteLabel: '二维码的文本',
    useText: '使用此文本',
    noText: '请先粘贴二维码的文本。',
    switchUser: '不是您？切换用户',
    camera: '将摄像头对准二维码',
    cameraBusy: '模拟用户池正忙，请继续对准二维码。',
    stop: '取消',
    reading: '正在识读二维码…',
    ask: '{name}，登录“{pool}”吗？',
    askLead: '只有当您正在看那块屏幕时才同意授权。',
    pool: '用户池',
    application: '应用',
    notInCode: '二维码未说明，手机使用“{name}”',
    age: '已生成',
    ageAndLeft: '{age}，剩余 {left}',
    ageExpired: '{age}，已过期',
    ageFuture: '自称生成于 {age}之后，剩余 {left}',
    data: '数据',
    approve: '同意授权',
    decline: '取消授权',
    sending: '正在发送…',
    again: '扫描其他二维码',
    approved: '已同意授权',
    approvedText: '页面将获得 ticket，请看另一块屏幕。',
    declined: '已取消授权',
    declinedText: '无人登录。',
    failedScan: '扫码失败',
    expiredHeading: '二维码已过期',
    expiredText: '请在另一块屏幕上刷新二维码，然后重新扫码。',
    expiredAgo: '按用户池的时钟，二维码已于 {age}前过期。请在另一块屏幕上刷新。',
    usedHeading: '二维码已被使用',
    usedText: '一个二维码只能用于一次登录，请扫描新的二维码。',
    unknownCode: '用户池中没有此二维码，可能已被重置。请扫描新的二维码。',
    notALoginCode: '这不是登录二维码。',
    isAddress: '此二维码是一个网址。请扫描用于登录的大二维码。',
    damaged: '登录二维码已损坏（{detail}）。',
    otherScene: '此二维码不用于登录，其场景为“{scene}”。',
    otherPool: '此二维码属于用户池 {other}，而此手机属于用户池 {pool}。',
    noCode: '没有找到二维码',
    noCodeText: '图片中没有可识别的二维码。二维码须清晰、完整，并保留四周空白。',
    twoCodes: '找到多个二维码',
    twoCodesText: '图片中有 {count} 个登录二维码，请只给手机看一个。',
    pictureRefused: '图片被拒绝',
    notAPicture: '模拟用户池只识读 PNG 和 JPEG 图片，不识读 {type}。',
    brokenPicture: '这不是可识别的图片。',
    pictureTooLarge: '图片过大。请用较小的尺寸拍摄，或裁剪出二维码部分。',
    pictureTooSlow: '识读图片耗时过长。请裁剪出二维码部分。',
    otherFailure: '模拟用户池拒绝了请求：{reason}',
    emulatorHint: '此页面上的用户、二维码和令牌均来自模拟用户池。',
    footer: '扮演客户的 App，均非真实数据。',
    seconds: '{n} 秒',
    minutes: '{n} 分钟',
    hours: '{n} 小时',
    days: '{n} 天',
};

const all = { en: english, 'zh-CN': chinese };
const preference = 'qrlogin-phone-language';

function remembered() {
    try {
        return localStorage.getItem(preference);
    } catch {
        return null; // the browser does not store anything for this page
    }
}

export let language = remembered() ?? (navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en');
if (!(language in all))
    language = 'en';

export function setLanguage(next) {
    language = next;
    try {
        localStorage.setItem(preference, next);
    } catch {
        // it holds until the page is closed
    }
}

// The names of the demo data. Other names have no translation.
const names = { 'Demo pool': '演示用户池', 'Demo application': '演示应用', 'Demo app': '演示 App' };

export const nameOf = name => (language === 'zh-CN' && names[name]) || name;

export function text(key, values = {}) {
    return all[language][key].replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');
}

/// The two largest units, such as "1 min 5 s".
export function duration(milliseconds) {
    let left = Math.max(0, Math.floor(milliseconds / 1000));
    const parts = [];
    for (const [unit, size] of [['days', 86400], ['hours', 3600], ['minutes', 60], ['seconds', 1]]) {
        const n = Math.floor(left / size);
        left -= n * size;
        if (n > 0 || (unit === 'seconds' && parts.length === 0))
            parts.push(text(unit, { n }));
    }
    return parts.slice(0, 2).join(' ');
}

/// Translates the page's own texts.
export function translate(root) {
    root.documentElement.lang = language;
    for (const element of root.querySelectorAll('[data-text]'))
        element.textContent = text(element.dataset.text);
    for (const element of root.querySelectorAll('[data-title]'))
        element.title = text(element.dataset.title);
}

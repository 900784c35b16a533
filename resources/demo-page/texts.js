// All texts of the page in two languages. {name} is the user's.

const english = {
    heading: 'Sign in',
    lead: 'Scan the QR code with the app on your phone.',
    stepScan: 'Scan',
    stepConfirm: 'Approve',
    stepIn: 'Signed in',
    refresh: 'Refresh',
    loading: 'Loading the QR code…',
    pending: 'Waiting for the scan',
    scanned: '{name}, approve the login on your phone',
    authorized: 'Signed in',
    cancelled: 'You declined the login on the phone',
    expired: 'The QR code has expired',
    mfa: 'This login needs multi-factor authentication (MFA)',
    ended: 'The login ended with an error: {reason}',
    failed: 'Cannot use the QR code: {reason}',
    offline: 'Cannot connect. Trying again…',
    busy: 'The user pool is unavailable. Trying again…',
    codeAlt: 'QR code for login',
    hello: 'Hello, {name}!',
    withTicket: 'The site has a ticket. It knows only your nickname and avatar.',
    withTokens: 'The status query returned your tokens. Anyone who polls gets them.',
    exchange: 'Exchange the ticket in this browser',
    again: 'Start over',
    exchanging: 'Exchanging…',
    exchanged: 'This user pool allows browsers to exchange tickets. The site has your tokens.',
    refused: 'Rejected as expected. Only the site’s server, which has the application secret, can exchange the ticket.',
    exchangeFailed: 'The exchange failed: {reason}',
    received: 'Data that this site received',
    inFull: 'Show full tokens',
    claims: 'ID token claims',
    emulatorHint: 'QR codes, tickets and tokens on this page come from an emulator.',
};

const chinese = {
    heading: '登录',
    lead: '请使用手机上的 App 扫描二维码。',
    stepScan: '扫码',
    stepConfirm: '同意授权',
    stepIn: '已登录',
    refresh: '刷新',
    loading: '正在获取二维码…',
    pending: '等待扫码',
    scanned: '{name}，请在手机上同意授权',
    authorized: '已登录',
    cancelled: '已在手机上取消授权',
    expired: '二维码已过期',
    mfa: '此次登录需要多因素认证（MFA）',
    ended: '登录因错误而结束：{reason}',
    failed: '无法使用二维码：{reason}',
    offline: '无法连接，正在重试…',
    busy: '用户池暂时不可用，正在重试…',
    codeAlt: '登录二维码',
    hello: '您好，{name}！',
    withTicket: '网站已获得 ticket，目前只知道您的昵称和头像。',
    withTokens: '状态查询接口返回了您的令牌，任何人轮询都能获得。',
    exchange: '在浏览器中使用 ticket 换取用户信息',
    again: '重新开始',
    exchanging: '正在换取…',
    exchanged: '此用户池允许在浏览器中换取。网站已获得您的令牌。',
    refused: '已按预期拒绝。只有持有应用密钥的网站后端才能换取。',
    exchangeFailed: '换取失败：{reason}',
    received: '网站收到的数据',
    inFull: '显示完整令牌',
    claims: 'ID 令牌的声明',
    emulatorHint: '此页面上的二维码、ticket 和令牌均来自模拟用户池。',
};

export const language = navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
const texts = language === 'zh-CN' ? chinese : english;

export function text(key, values = {}) {
    return texts[key].replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');
}

/// Translates the page's own texts.
export function translate(root) {
    root.documentElement.lang = language;
    for (const element of root.querySelectorAll('[data-text]'))
        element.textContent = text(element.dataset.text);
    for (const element of root.querySelectorAll('[data-title]'))
        element.title = text(element.dataset.title);
}

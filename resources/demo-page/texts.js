// Every text of the page in its two languages. {name} is the user's.

const english = {
    heading: 'Sign in',
    lead: 'Scan the code with the app on your phone.',
    stepScan: 'Scan',
    stepConfirm: 'Confirm',
    stepIn: 'Signed in',
    refresh: 'Refresh',
    loading: 'Getting a code…',
    pending: 'Waiting for you to scan',
    scanned: '{name}, confirm the login on your phone',
    authorized: 'Signed in',
    cancelled: 'The login was cancelled on the phone',
    expired: 'This code has expired',
    failed: 'The code cannot be used: {reason}',
    offline: 'No connection. Trying again…',
    busy: 'The pool cannot answer now. Trying again…',
    codeAlt: 'QR code for signing in',
    hello: 'Hello, {name}!',
    withTicket: 'The site has a ticket. It knows your name and picture, and nothing else yet.',
    withTokens: 'The pool has sent your tokens along with the status, to whoever asked for it.',
    exchange: 'Exchange the ticket in this browser',
    again: 'Start over',
    exchanging: 'Exchanging…',
    exchanged: 'This pool lets browsers exchange tickets: the site has your tokens.',
    refused: 'Refused, as it should be: the ticket is for the site’s server, which has the application’s secret.',
    exchangeFailed: 'The exchange failed: {reason}',
    received: 'What this site received',
    inFull: 'Tokens in full',
    claims: 'What the ID token says',
    emulatorHint: 'Codes, tickets and tokens on this page are those of an emulator.',
};

const chinese = {
    heading: '登录',
    lead: '请使用手机上的 App 扫描二维码。',
    stepScan: '扫码',
    stepConfirm: '确认',
    stepIn: '已登录',
    refresh: '刷新',
    loading: '正在获取二维码…',
    pending: '等待扫码',
    scanned: '{name}，请在手机上确认登录',
    authorized: '已登录',
    cancelled: '已在手机上取消登录',
    expired: '二维码已过期',
    failed: '二维码无法使用：{reason}',
    offline: '网络不通，正在重试…',
    busy: '用户池暂时无法响应，正在重试…',
    codeAlt: '登录二维码',
    hello: '您好，{name}！',
    withTicket: '网站已获得 ticket，目前只知道您的昵称和头像。',
    withTokens: '用户池已在状态查询中返回 token，任何轮询者都能得到。',
    exchange: '在浏览器中用 ticket 换取用户信息',
    again: '重新开始',
    exchanging: '正在换取…',
    exchanged: '此用户池允许在浏览器中换取：网站已获得您的 token。',
    refused: '已被拒绝，这是应有的结果：ticket 应由持有应用密钥的网站服务端换取。',
    exchangeFailed: '换取失败：{reason}',
    received: '网站收到的内容',
    inFull: '显示完整 token',
    claims: 'ID token 的内容',
    emulatorHint: '此页面上的二维码、ticket 和 token 均来自模拟用户池。',
};

export const language = navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
const texts = language === 'zh-CN' ? chinese : english;

export function text(key, values = {}) {
    return texts[key].replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');
}

/// Puts the page's own words into its language.
export function translate(root) {
    root.documentElement.lang = language;
    for (const element of root.querySelectorAll('[data-text]'))
        element.textContent = text(element.dataset.text);
    for (const element of root.querySelectorAll('[data-title]'))
        element.title = text(element.dataset.title);
}

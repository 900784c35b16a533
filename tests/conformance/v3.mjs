// The clients of the V3 SDK for a site, its server, a phone and an administrator.
import { published } from '../node/packages.mjs';

export const { AuthenticationClient, ManagementClient } = published('authing-node-sdk');

export function administrator(info, keys = {}) {
    return new ManagementClient({
        accessKeyId: info.accessKeyId,
        accessKeySecret: info.accessKeySecret,
        host: info.baseUrl,
        ...keys,
    });
}

/// Has the application secret.
export function server(info, options = {}) {
    return new AuthenticationClient(
        { appId: info.appId, appSecret: info.appSecret, appHost: info.baseUrl, ...options });
}

/// Does not have a secret.
export function site(info) {
    return new AuthenticationClient({ appId: info.appId, appHost: info.baseUrl, tokenEndPointAuthMethod: 'none' });
}

/// Signed in as that user.
export async function phone(info, username = 'alice') {
    const { password } = info.users.find(user => user.username === username);
    const client = server(info);
    const answer = await client.signInByUsernamePassword({ username, password });
    return server(info, { accessToken: answer.data.access_token });
}

export function exchangeAsServer(info, ticket) {
    return server(info).exchangeTokenSetWithQrCodeTicket(
        { ticket, client_id: info.appId, client_secret: info.appSecret });
}

export const defaults = Object.freeze({
    qrcodeExpiresIn: 120,
    qrcodeExpiresInUnit: 'Second',
    ticketExpiresIn: 300,
    ticketExpiresInUnit: 'Second',
    returnFullUserInfo: false,
    allowExchangeUserInfoFromBrowser: false,
});

/// Sets the defaults with some changes.
export async function setStrategy(info, changes = {}) {
    const answer = await administrator(info).updateSecuritySettings(
        { qrcodeLoginStrategy: { ...defaults, ...changes } });
    if (answer.statusCode !== 200)
        throw new Error(`the settings could not be set: ${answer.message}`);
}

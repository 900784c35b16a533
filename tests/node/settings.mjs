// Sets the four settings with the V2 API, which does not need a signature.
const defaults = {
    qrcodeExpiresIn: 120,
    ticketExpiresIn: 300,
    returnFullUserInfo: false,
    allowExchangeUserInfoFromBrowser: false,
};

async function graphQl(info, query, variables, authorization) {
    const response = await fetch(`${info.baseUrl}/graphql/v2`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
        body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = await response.json();
    if (errors)
        throw new Error(errors[0].message.message);
    return data;
}

/// Sets the defaults with some changes.
export async function setStrategy(info, changes = {}) {
    const { qrcodeExpiresIn, ticketExpiresIn, ...toggles } = { ...defaults, ...changes };
    const { accessToken } = await graphQl(info,
        'query ($id: String!, $secret: String!) { accessToken(userPoolId: $id, secret: $secret) { accessToken } }',
        { id: info.userPoolId, secret: info.userPoolSecret });
    const strategy = { qrcodeExpiresAfter: qrcodeExpiresIn, ticketExpiresAfter: ticketExpiresIn, ...toggles };
    await graphQl(info, 'mutation ($input: UpdateUserpoolInput!) { updateUserpool(input: $input) { id } }',
        { input: { qrcodeLoginStrategy: strategy } }, `Bearer ${accessToken.accessToken}`);
}

// The emulator's control endpoints, for tests.
async function control(info, what, body) {
    const response = await fetch(`${info.baseUrl}/_emulator/${what}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-control-token': info.controlToken },
        body: JSON.stringify(body),
    });
    const answer = await response.json();
    if (answer.statusCode !== 200)
        throw new Error(`${what}: ${answer.message}`);
}

/// Moves the pool's clock forward by that many seconds.
export const passTime = (info, seconds) => control(info, 'clock', { forward: seconds });

/// Sets a fault (docs/emulator.md).
export const setFault = (info, fault) => control(info, 'faults', fault);

/// Replaces the key that signs tokens.
export const rotateKeys = info => control(info, 'rotate-keys', {});

/// Sets how the application authenticates: client_secret_post, client_secret_basic or none.
export const setAuthMethod = (info, authMethod) => control(info, 'application', { authMethod });

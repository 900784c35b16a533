// The control endpoints of the emulator, as a test uses them.
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

/// Sets the pool's clock forward by that many seconds.
export const passTime = (info, seconds) => control(info, 'clock', { forward: seconds });

/// Sets a fault, as docs/emulator.md has them.
export const setFault = (info, fault) => control(info, 'faults', fault);

/// How the application shows its secret from now on: client_secret_post, client_secret_basic or none.
export const setAuthMethod = (info, authMethod) => control(info, 'application', { authMethod });

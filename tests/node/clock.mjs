// The pool's clock, turned by its control endpoint.

/// Sets it forward by that many seconds.
export async function passTime(info, seconds) {
    const response = await fetch(`${info.baseUrl}/_emulator/clock`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-control-token': info.controlToken },
        body: JSON.stringify({ forward: seconds }),
    });
    const answer = await response.json();
    if (answer.statusCode !== 200)
        throw new Error(`the clock could not be set: ${answer.message}`);
}

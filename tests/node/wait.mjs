import { setTimeout as sleep } from 'node:timers/promises';

/// Calls `ask` until `accept` accepts the result, and returns it. The timeout is generous, because a passing test never
/// reaches it.
export async function until(ask, accept, { seconds = 20, pause = 50 } = {}) {
    const end = Date.now() + seconds * 1000;
    for (;;) {
        const answer = await ask();
        if (accept(answer))
            return answer;
        if (Date.now() > end)
            throw new Error(`still ${JSON.stringify(answer)} after ${seconds} s`);
        await sleep(pause);
    }
}

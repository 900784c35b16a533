import { setTimeout as sleep } from 'node:timers/promises';

/// Asks until the answer is accepted, and gives it. Generous, since it only ever runs out where something is wrong.
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

const waiting: (() => void)[] = [];

/**
 * Lets whoever waits have a turn. Of all works that make room like this, one goes on each time the event loop comes around:
 * were all to go on at once, as after `setImmediate`, twenty short slices would be one long one.
 */
export const othersTurn = (): Promise<void> =>
  new Promise((resolve) => {
    if (waiting.push(resolve) === 1) setImmediate(nextGoesOn);
  });

function nextGoesOn(): void {
  waiting.shift()?.();
  if (waiting.length > 0) setImmediate(nextGoesOn);
}

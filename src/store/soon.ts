/** What was promised, or an error when that takes longer than somebody who looks after the bot would wait. */
export async function soon<T>(promised: Promise<T>): Promise<T> {
  let alarm: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    alarm = setTimeout(reject, limit, new Error(`The database did not answer within ${limit} ms.`));
  });
  return Promise.race([promised, late]).finally(() => clearTimeout(alarm));
}

const limit = 2000;

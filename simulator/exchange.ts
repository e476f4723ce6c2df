import { Agent, request } from "node:http";

export type Reply = {
  readonly status: number;
  /** The parsed body where it is JSON. */
  readonly body: unknown;
  readonly text: string;
};

export type ExchangeOptions = {
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body?: string;
  readonly timeoutMs?: number | undefined;
};

/** One HTTP request; rejects when nobody answers. */
export const exchange = (method: string, url: URL, options: ExchangeOptions = {}): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const { headers = {}, body, timeoutMs = 30_000 } = options;
    const sent = request(url, { method, headers, agent }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", reject);
      response.on("end", () => resolve(readReply(response.statusCode ?? 0, Buffer.concat(parts).toString())));
    });
    sent.setTimeout(timeoutMs, () =>
      sent.destroy(new Error(`No answer from ${url} within ${timeoutMs} ms.`)),
    );
    sent.on("error", (error: NodeJS.ErrnoException) => {
      const stale = sent.reusedSocket && error.code === "ECONNRESET";
      if (stale) exchange(method, url, options).then(resolve, reject);
      else reject(error);
    });
    sent.end(body);
  });

const agent = new Agent({ keepAlive: true });

const readReply = (status: number, text: string): Reply => ({ status, body: parsed(text), text });

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

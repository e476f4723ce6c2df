import type { FileProblem } from "../../commands/bringing/brought";
import type { FileOffered } from "../../turns/incoming";
import type { Fetched } from "../../turns/ports";
import { addressIn, type Hosts } from "./address-in";

/** Where files may be fetched from, how long that may take, and how large they may be. */
export type FetchRules = Hosts & {
  readonly patience: number;
  readonly most: number;
};

/** Fetches a file that somebody sent. The address came in a message, so it is not trusted: only hosts of the list are
 * asked, over https, and none of them may send the bot elsewhere. No token goes along: the address is its own key. What is
 * larger than allowed is given up as soon as that shows. */
export const fileFetcher =
  (rules: FetchRules) =>
  async ({ url }: FileOffered): Promise<Fetched> => {
    if (url === null) return failed({ code: "file-elsewhere" });
    const address = addressIn(url, rules);
    if ("code" in address) return failed(address);

    const { host } = address;
    try {
      const response = await fetch(address, {
        redirect: "manual",
        signal: AbortSignal.timeout(rules.patience),
        headers: { accept: "*/*" },
      });
      if (response.status >= 300 && response.status < 400) return failed({ code: "file-redirected", host });
      if (response.status !== 200) return failed({ code: "file-gone", status: response.status });
      return await limited(response, rules.most);
    } catch (error) {
      const { name } = error as Error;
      return failed(
        name === "TimeoutError" ? { code: "file-timed-out" } : { code: "file-unreachable", host },
      );
    }
  };

/** The whole body, or none of it. */
async function limited(response: Response, most: number): Promise<Fetched> {
  const tooLarge = failed({ code: "file-too-large", most });
  if (Number(response.headers.get("content-length") ?? 0) > most) {
    await response.body?.cancel();
    return tooLarge;
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > most) return tooLarge;
    chunks.push(chunk);
  }
  return { bytes: Buffer.concat(chunks) };
}

const failed = (problem: FileProblem) => ({ problem });

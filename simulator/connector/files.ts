import { randomUUID } from "node:crypto";
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";

/** How a file's host misbehaves: answers otherwise, sends on elsewhere, never ends, or says nothing of the size. */
export type FileFault =
  | { readonly status: number }
  | { readonly redirect: string }
  | "hang"
  | "endless"
  | "unsized";

/** A file that waits at its address, which is its only key. `asked` are the headers of whoever came for it. */
export type HostedFile = {
  readonly name: string;
  readonly url: string;
  readonly asked: readonly Readonly<Record<string, unknown>>[];
};

/** A file that somebody accepted: where the bot is to put it, and in which parts it did. */
export type AwaitedFile = {
  /** What Teams tells the bot of the place. */
  readonly info: {
    readonly name: string;
    readonly uploadUrl: string;
    readonly contentUrl: string;
    readonly uniqueId: string;
    readonly fileType: string;
  };
  readonly bytes: Uint8Array;
  /** The headers of each request. */
  readonly put: readonly Readonly<Record<string, unknown>>[];
};

/** The place where Teams keeps what people send to a bot: SharePoint, for those who play it. */
export const makeFiles = (origin: () => string) => {
  const files = new Map<
    string,
    { file: HostedFile; asked: object[]; bytes: Uint8Array; fault?: FileFault }
  >();
  const awaited: (AwaitedFile & { bytes: Buffer; put: object[] })[] = [];
  let awaitedFault: FileFault | undefined;

  return {
    /** Keeps a file. An attachment with its address is what a message carries. */
    host: (name: string, bytes: Uint8Array | string, fault?: FileFault): HostedFile => {
      const path = `files/${randomUUID()}/${encodeURIComponent(name)}`;
      const asked: object[] = [];
      const file: HostedFile = { name, url: `${origin()}${path}`, asked: asked as never };
      files.set(`/${path}`, { file, asked, bytes: Buffer.from(bytes), ...(fault ? { fault } : {}) });
      return file;
    },
    /** Makes a place for a file that a bot offered. */
    awaitFile: (name: string): AwaitedFile => {
      const uniqueId = randomUUID();
      const uploadUrl = `${origin()}awaited/${uniqueId}`;
      const contentUrl = `https://contoso-my.sharepoint.com/personal/ana/Documents/Applications/${encodeURIComponent(name)}`;
      const info = { name, uploadUrl, contentUrl, uniqueId, fileType: name.split(".").at(-1) ?? "" };
      const file = { info, bytes: Buffer.alloc(0), put: [] };
      awaited.push(file);
      return file;
    },
    /** Every file that was accepted. */
    awaited: awaited as readonly AwaitedFile[],
    /** From now on the places of files misbehave, or, without a fault, do no more. */
    spoilPlaces: (fault?: FileFault): void => {
      awaitedFault = fault;
    },
    /** Answers whoever asks for a file or puts one; false where the address is no file's. */
    answer: async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
      const { method, url = "", headers } = request;
      const place = method === "PUT" ? awaited.find(({ info }) => info.uploadUrl.endsWith(url)) : undefined;
      if (place) {
        place.put.push(headers);
        const parts: Buffer[] = [];
        for await (const part of request) parts.push(part as Buffer);
        if (awaitedFault) deliver(response, Buffer.alloc(0), awaitedFault);
        else take(response, place, Buffer.concat(parts), String(headers["content-range"]));
        return true;
      }

      const found = method === "GET" ? files.get(url) : undefined;
      if (!found) return false;

      found.asked.push(headers);
      deliver(response, found.bytes, found.fault);
      return true;
    },
  };
};

/** OneDrive says 202 as long as parts are missing, and 416 to one that does not follow. */
function take(response: ServerResponse, place: { bytes: Buffer }, part: Buffer, range: string): void {
  const [, from, to, size] = (/^bytes (\d+)-(\d+)\/(\d+)$/.exec(range) ?? []).map(Number);
  const follows = from === place.bytes.length && to === from + part.length - 1;
  if (follows) place.bytes = Buffer.concat([place.bytes, part]);
  headed(response, follows ? (place.bytes.length === size ? 201 : 202) : 416).end();
}

function deliver(response: ServerResponse, bytes: Uint8Array, fault: FileFault | undefined): void {
  if (fault === "hang") return;

  if (fault === "endless") endless(response);
  else if (fault === "unsized") {
    response.write(bytes.subarray(0, 1));
    response.end(bytes.subarray(1));
  } else if (fault && "redirect" in fault) headed(response, 302, { location: fault.redirect }).end();
  else if (fault) headed(response, fault.status).end();
  else headed(response, 200, { "content-length": bytes.length }).end(bytes);
}

/** Where restify was loaded beside it, Node's own `writeHead` gives nothing back to go on with. */
function headed(response: ServerResponse, status: number, headers: OutgoingHttpHeaders = {}): ServerResponse {
  response.writeHead(status, headers);
  return response;
}

/** Sends on until nobody listens any more. */
function endless(response: ServerResponse): void {
  const chunk = Buffer.alloc(256 * 1024, "<a/>");
  const more = (): void => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on("drain", more).on("error", () => undefined);
  more();
}

/**
 * A file as a message carries it: with an address to fetch it from in a personal chat, elsewhere as a mere reference.
 * Modelled on learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4 (receive files in personal chat)
 */
export const fileAttachment = ({ name, url }: Pick<HostedFile, "name" | "url">, personal: boolean) => {
  const contentUrl = `https://contoso-my.sharepoint.com/personal/ana/Documents/${encodeURIComponent(name)}`;
  const id = randomUUID();
  if (!personal) return { id, contentType: "reference", contentUrl, name };

  const content = { downloadUrl: url, uniqueId: id, fileType: name.split(".").at(-1) ?? "" };
  return { id, contentType: "application/vnd.microsoft.teams.file.download.info", contentUrl, name, content };
};

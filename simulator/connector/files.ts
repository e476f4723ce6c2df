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

/** The place where Teams keeps what people send to a bot: SharePoint, for those who play it. */
export const makeFiles = (origin: () => string) => {
  const files = new Map<
    string,
    { file: HostedFile; asked: object[]; bytes: Uint8Array; fault?: FileFault }
  >();

  return {
    /** Keeps a file. An attachment with its address is what a message carries. */
    host: (name: string, bytes: Uint8Array | string, fault?: FileFault): HostedFile => {
      const path = `files/${randomUUID()}/${encodeURIComponent(name)}`;
      const asked: object[] = [];
      const file: HostedFile = { name, url: `${origin()}${path}`, asked: asked as never };
      files.set(`/${path}`, { file, asked, bytes: Buffer.from(bytes), ...(fault ? { fault } : {}) });
      return file;
    },
    /** Answers whoever asks for a file; false where the address is no file's. */
    answer: ({ method, url = "", headers }: IncomingMessage, response: ServerResponse): boolean => {
      const found = method === "GET" ? files.get(url) : undefined;
      if (!found) return false;

      found.asked.push(headers);
      deliver(response, found.bytes, found.fault);
      return true;
    },
  };
};

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

/** What a request asks of the connector. */
export type Operation =
  | { readonly kind: "create" }
  | { readonly kind: "post"; readonly conversation: string; readonly replyTo?: string }
  | { readonly kind: "update" | "delete"; readonly conversation: string; readonly message: string }
  | { readonly kind: "members" | "pagedMembers"; readonly conversation: string }
  | { readonly kind: "member"; readonly conversation: string; readonly member: string }
  | { readonly kind: "metadata" | "keys" | "token" | "unknown" };

/** Reads method and path; ids in the path are URL encoded. */
export const operationOf = (method: string, path: string): Operation => {
  const parts = decoded(path);
  if (!parts) return { kind: "unknown" };

  if (parts[0] === "v3" && parts[1] === "conversations") return inConversation(method, parts.slice(2));
  return besides[`${method} ${parts.slice(-3).join("/")}`] ?? { kind: "unknown" };
};

const besides: Record<string, Operation> = {
  "GET .well-known/openidconfiguration": { kind: "metadata" },
  "GET .well-known/keys": { kind: "keys" },
  "POST oauth2/v2.0/token": { kind: "token" },
};

const inConversation = (method: string, [conversation, what, id, more]: readonly string[]): Operation => {
  if (!conversation) return method === "POST" ? { kind: "create" } : { kind: "unknown" };

  switch (more === undefined ? `${method} ${what}${id === undefined ? "" : "/id"}` : "") {
    case "POST activities":
      return { kind: "post", conversation };
    case "POST activities/id":
      return { kind: "post", conversation, replyTo: id ?? "" };
    case "PUT activities/id":
      return { kind: "update", conversation, message: id ?? "" };
    case "DELETE activities/id":
      return { kind: "delete", conversation, message: id ?? "" };
    case "GET members":
      return { kind: "members", conversation };
    case "GET members/id":
      return { kind: "member", conversation, member: id ?? "" };
    case "GET pagedmembers":
      return { kind: "pagedMembers", conversation };
    default:
      return { kind: "unknown" };
  }
};

const decoded = (path: string): string[] | undefined => {
  try {
    return path.split("/").filter(Boolean).map(decodeURIComponent);
  } catch {
    return undefined;
  }
};

type Sent =
  | {
      readonly id?: string;
      readonly _response?: { readonly status?: number; readonly bodyAsText?: string | null };
    }
  | undefined;

/** The id under which the channel took a message; null where it answers without one. Throws when what answered was no
 * connector, such as a proxy with a page of its own: then nobody knows whether the message arrived. */
export function idIn(sent: object | undefined): string | null {
  const { id, _response } = (sent ?? {}) as NonNullable<Sent>;
  if (id) return id;

  const body = _response?.bodyAsText?.trim() ?? "";
  if (body !== "" && !body.startsWith("{"))
    throw Object.assign(new Error("what answered is no connector"), {
      name: "RubbishAnswer",
      statusCode: _response?.status,
    });
  return null;
}

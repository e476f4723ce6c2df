import { createHmac, createSign, generateKeyPairSync } from "node:crypto";
import { type Keys, type SignOptions, sign } from "../../../simulator";

type Json = Readonly<Record<string, unknown>>;

/** Tokens that no channel would give: made from a good one by somebody who knows all but its private key. */
export function forger(keys: Keys, options: SignOptions) {
  const good = sign(keys, options);
  const [head = "", claims = ""] = good.split(".");
  const header = JSON.parse(Buffer.from(head, "base64url").toString()) as Json;
  const known = JSON.parse(Buffer.from(claims, "base64url").toString()) as Json;

  const words = (changedHeader: Json, changedClaims: Json = {}): string =>
    `${part({ ...header, ...changedHeader })}.${part({ ...known, ...changedClaims })}`;
  const withOwnKey = (changedHeader: Json = {}): string => {
    const unsigned = words(changedHeader);
    return `${unsigned}.${createSign("RSA-SHA256").update(unsigned).sign(strangersKey.privateKey, "base64url")}`;
  };

  return {
    good,
    /** Says that it needs no signature; with the one of the good token, or with none. */
    unsigned: (signature = ""): string => `${words({ alg: "none" })}.${signature}`,
    /** Takes the public key, which everybody may read, for a shared secret. */
    withPublicKey: (): string => {
      const unsigned = words({ alg: "HS256" });
      const secret = keys.endorsed.publicKey.export({ type: "pkcs1", format: "pem" });
      return `${unsigned}.${createHmac("sha256", secret).update(unsigned).digest("base64url")}`;
    },
    withOwnKey,
    /** Brings its own key along. */
    withKeyInside: (): string => withOwnKey({ jwk: strangersKey.publicKey.export({ format: "jwk" }) }),
    /** The good signature under other claims. */
    rewritten: (changed: Json): string => `${words({}, changed)}.${good.split(".")[2]}`,
    /** Any header and any claims, without a signature that anybody could check. */
    claiming: (changed: Json): string => `${words({}, changed)}.${"A".repeat(342)}`,
  };
}

/** A key that the channel does not list. */
const strangersKey = generateKeyPairSync("rsa", { modulusLength: 2048 });

const part = (value: Json): string => Buffer.from(JSON.stringify(value)).toString("base64url");

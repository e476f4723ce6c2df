import { createSign, generateKeyPairSync, type KeyObject } from "node:crypto";

/** Two signing keys of the channel: one that vouches for Teams and one for another channel only. */
export type Keys = { readonly endorsed: Key; readonly unendorsed: Key };

type Key = { readonly id: string; readonly privateKey: KeyObject; readonly publicKey: KeyObject };

export type SignOptions = {
  readonly appId: string;
  readonly serviceUrl: string;
  readonly issuer?: string;
  /** Seconds; a negative number makes a token that is over. */
  readonly expiresIn?: number;
  readonly by?: keyof Keys;
  /** A signature that belongs to other words. */
  readonly spoiled?: boolean;
  /** Claims to add or to replace. */
  readonly claims?: Readonly<Record<string, unknown>>;
};

export const makeKeys = (): Keys => ({ endorsed: makeKey("endorsed"), unendorsed: makeKey("unendorsed") });

const makeKey = (id: string): Key => ({ id, ...generateKeyPairSync("rsa", { modulusLength: 2048 }) });

/** The bearer token that Teams would put on an activity for this bot. */
export const sign = (keys: Keys, options: SignOptions): string => {
  const key = keys[options.by ?? "endorsed"];
  const words = `${part({ alg: "RS256", typ: "JWT", kid: key.id, x5t: key.id })}.${part(claimsOf(options))}`;
  const signed = options.spoiled ? `${words}!` : words;

  return `${words}.${createSign("RSA-SHA256").update(signed).sign(key.privateKey, "base64url")}`;
};

export const channelIssuer = "https://api.botframework.com";

const claimsOf = ({ appId, serviceUrl, issuer = channelIssuer, expiresIn = 3600, claims }: SignOptions) => {
  const now = Math.floor(Date.now() / 1000);
  const begun = Math.min(now, now + expiresIn) - 600;

  return {
    iss: issuer,
    aud: appId,
    iat: begun,
    nbf: begun,
    exp: now + expiresIn,
    serviceurl: serviceUrl,
    ...claims,
  };
};

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/** The public halves, as a key server lists them. */
export const keySet = (keys: Keys) => ({
  keys: [
    { ...publicHalf(keys.endorsed), endorsements: ["msteams"] },
    { ...publicHalf(keys.unendorsed), endorsements: ["webchat"] },
  ],
});

const publicHalf = ({ id, publicKey }: Key) => ({
  ...publicKey.export({ format: "jwk" }),
  use: "sig",
  alg: "RS256",
  kid: id,
  x5t: id,
});

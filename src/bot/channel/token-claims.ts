import { z } from "zod";

/** Whose tokens are taken. */
export type Expected = {
  readonly issuer: string;
  readonly appId: string;
  readonly tenants: readonly string[];
};

/**
 * Why a token is turned away for what it says of itself; null where it is worth checking. botbuilder reads a token
 * before it checks its signature: it keeps every tenant it was ever told of, takes a second over a thousand claims, asks
 * another key server on the word of an issuer, and prints a stack for a token that is over.
 */
export const strangeToken = (header: string, expected: Expected, now: number): string | null => {
  const claims = Claims.safeParse(readClaims(header));
  if (!claims.success) return "no token of a channel";

  const { iss, aud, tid, nbf, exp } = claims.data;
  if (iss !== expected.issuer) return "not a channel's token";
  if (aud !== expected.appId) return "a token for another bot";
  if (tid !== undefined && !expected.tenants.includes(tid.toLowerCase())) return "a token of another tenant";
  if (exp + leeway < now / 1000) return "an expired token";
  if (nbf - leeway > now / 1000) return "a token that is not valid yet";

  return null;
};

/** Seconds that the channel's clock may differ, as in botbuilder. */
const leeway = 300;

const Claims = z
  .looseObject({
    iss: z.string(),
    aud: z.string(),
    tid: z.string().optional(),
    nbf: z.number().default(0),
    exp: z.number(),
  })
  .refine((claims) => Object.keys(claims).length <= 50);

const readClaims = (header: string): unknown => {
  const payload = /^Bearer [\w-]+\.([\w-]+)\.[\w-]+$/.exec(header)?.[1];
  try {
    return JSON.parse(Buffer.from(payload ?? "", "base64url").toString());
  } catch {
    return undefined;
  }
};

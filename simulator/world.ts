import { uuidFrom } from "./ids";

export type Person = {
  readonly name: string;
  /** The id Teams gives this bot for the person. */
  readonly id: string;
  readonly aadObjectId: string;
  readonly userPrincipalName: string;
};

export type Place = {
  readonly kind: "personal" | "groupChat" | "channel";
  readonly name: string;
  /** The conversation id, in channels without the thread. */
  readonly id: string;
  readonly team?: { readonly id: string; readonly name: string; readonly aadGroupId: string };
};

/** One tenant as the bot can see it: its people and the places where they talk. */
export type World = {
  readonly tenant: string;
  readonly serviceUrl: string;
  readonly bot: { readonly id: string; readonly name: string };
  readonly people: Map<string, Person>;
  readonly places: Map<string, Place>;
};

export type WorldOptions = {
  /** A tenant's name or its UUID. */
  readonly tenant?: string | undefined;
  readonly appId?: string | undefined;
};

export const makeWorld = (serviceUrl: string, { tenant = "Contoso", appId }: WorldOptions = {}): World => ({
  tenant: isUuid.test(tenant) ? tenant : uuidFrom(tenant),
  serviceUrl,
  bot: { id: `28:${appId ?? "poolpilot"}`, name: "Poolpilot" },
  people: new Map(),
  places: new Map(),
});

const isUuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The person of this name, who joins the tenant when first named. */
export const person = (world: World, name: string): Person => {
  const known = world.people.get(name);
  if (known) return known;

  const joined = {
    name,
    id: `29:1${packed(world, name)}`,
    aadObjectId: uuidFrom(`${world.tenant}/${name}`),
    userPrincipalName: `${name.toLowerCase().replace(/\s+/g, ".")}@${world.tenant.slice(0, 8)}.example`,
  };
  world.people.set(name, joined);
  return joined;
};

/** Finds a person by `29:` id or AAD object id; a `29:` id from before a restart is understood as well. */
export const personById = (world: World, id: string): Person | undefined => {
  for (const known of world.people.values()) if (known.id === id || known.aadObjectId === id) return known;

  return id.startsWith("29:1") ? personFrom(world, id.slice(4)) : undefined;
};

/** The name and its tenant as letters that fit into an id. */
export const packed = (world: World, name: string): string =>
  Buffer.from(`${world.tenant.slice(0, 8)}/${name}`).toString("base64url");

/** The person whose packed name this is, if it was packed in this tenant. */
export const personFrom = (world: World, text: string): Person | undefined => {
  const [tenant, name] = Buffer.from(text, "base64url").toString().split("/", 2);
  if (tenant !== world.tenant.slice(0, 8) || !name) return undefined;

  return packed(world, name) === text ? person(world, name) : undefined;
};

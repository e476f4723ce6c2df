import { z } from "zod";

/** The server versions people may name, oldest first. The oldest parse so that they can be refused with a reason. */
export const Version = z.enum([
  "lcs2005",
  "ocs2007",
  "ocs2007r2",
  "lync2010",
  "lync2013",
  "sfb2015",
  "sfb2019",
  "sfbse",
  "teams",
]);
export type Version = z.infer<typeof Version>;

/** Versions of SQL Server a pool's back end may run on. */
export const SqlVersion = z.enum(["2005", "2008", "2008r2", "2012", "2014", "2016", "2017", "2019"]);
export type SqlVersion = z.infer<typeof SqlVersion>;

/** Releases of Windows Server, oldest first. An enum's own options stand in another order, for they look like numbers. */
export const platforms = [
  "2000",
  "2003",
  "2008",
  "2008r2",
  "2012",
  "2012r2",
  "2016",
  "2019",
  "2022",
] as const;

/** A release of Windows Server: of a server, or as the functional level of a domain and forest. */
export const Platform = z.enum(platforms);
export type Platform = z.infer<typeof Platform>;

/** Server roles that a deployment may hold beside its Front End Servers. */
export const ServerRole = z.enum([
  "archiving",
  "monitoring",
  "director",
  "mediation",
  "edge",
  "sba",
  "persistent-chat",
  "group-chat",
]);
export type ServerRole = z.infer<typeof ServerRole>;

/** Enterprise Edition (several servers, a separate SQL back end) or Standard Edition (one server, local SQL Express). */
export const Edition = z.enum(["ee", "se"]);
export type Edition = z.infer<typeof Edition>;

/** How a migration may be done: new servers beside the old, the same servers upgraded, or through hybrid to the cloud. */
export const Method = z.enum(["side-by-side", "in-place", "hybrid"]);
export type Method = z.infer<typeof Method>;

/** Whether a migration sets up new pools at all: an in-place upgrade does not, nor does going to Teams. */
export const hasTarget = ({ method, to }: { readonly method: Method; readonly to: Version }): boolean =>
  method === "side-by-side" && to !== "teams";

/** The users of a pool move in three waves (user-migration.md). */
export const Wave = z.enum(["test", "pilot", "rest"]);
export type Wave = z.infer<typeof Wave>;

/** One thing that output has to show before a checkpoint or task is shown by it: which commands print it, about whom, and what
 * has to stand there. */
export type Demand = {
  readonly id: string;
  /** What it shows, for people. */
  readonly means: string;
  /** Any of these shows it. */
  readonly cmdlets: readonly string[];
  readonly about: About;
  readonly shown: Shown;
};

/** About whom: each server of the pool and its target; each of the two pools; one of them; each of them that stands in the
 * checkpoint's site; the forest. */
export type About = "servers" | "target-servers" | "pools" | "target" | "pools-of-site" | "forest";

/** `all-good`: everything printed about it is as it should be. `listed`: it is there at all. `on-target`: every user that was
 * printed is homed on the target. */
export type Shown = "all-good" | "listed" | "on-target";

/** What a checkpoint or task wants shown. `rest` is what no command shows: then people say the whole of it. */
export type Wish = { readonly demands: readonly Demand[]; readonly rest: string | null };

export const services: Demand = {
  id: "services",
  means: "every service runs",
  cmdlets: ["Get-CsWindowsService"],
  about: "servers",
  shown: "all-good",
};

export const replication: Demand = {
  id: "replication",
  means: "it has the newest configuration",
  cmdlets: ["Get-CsManagementStoreReplicationStatus"],
  about: "servers",
  shown: "all-good",
};

export const pool: Demand = {
  id: "pool",
  means: "it is in the topology",
  cmdlets: ["Get-CsPool"],
  about: "pools-of-site",
  shown: "listed",
};

export const poolServices: Demand = {
  id: "pool-services",
  means: "its services can be read",
  cmdlets: ["Get-CsService"],
  about: "pools-of-site",
  shown: "listed",
};

export const registration: Demand = {
  id: "registration",
  means: "a user can log on to it",
  cmdlets: ["Test-CsRegistration"],
  about: "pools",
  shown: "all-good",
};

export const onTarget: Demand = {
  id: "on-target",
  means: "users who moved are homed on it",
  cmdlets: ["Get-CsUser"],
  about: "target",
  shown: "on-target",
};

/** The directory's own word on each step of its preparation. */
export const prepared: readonly Demand[] = [
  ["schema", "Get-CsAdServerSchema"],
  ["forest", "Get-CsAdForest"],
  ["domain", "Get-CsAdDomain"],
].map(([what, cmdlet]) => ({
  id: `prepared-${what}`,
  means: `the directory's ${what} is prepared`,
  cmdlets: [cmdlet ?? ""],
  about: "forest",
  shown: "all-good",
}));

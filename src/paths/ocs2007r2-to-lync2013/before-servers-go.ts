import type { Emptiness, Need } from "../path";
import { poolIsVacated } from "./shared";

/** What goes before the servers of a pool do. */
export const beforeServersGo: readonly Need[] = [
  {
    task: "9.1",
    because: "response groups left behind would stop answering",
    rules: ["R-67"],
    source: "migrate-response-groups_1.md",
  },
  {
    task: "9.2",
    because: "calls to dial-in numbers left behind would fail",
    rules: ["R-66"],
    source: "migrate-dial-in-access-numbers_1.md",
  },
  {
    task: "9.7.2",
    because:
      "calls must no longer lead over the Mediation Server that goes with the pool, and they cannot be led away while any user of any pool is on OCS",
    rules: ["R-75"],
    source: "migrate-mediation-server.md",
    when: {
      any: [
        { fact: "pool.last", is: true },
        { fact: "pool.roles", has: "mediation" },
      ],
    },
  },
  {
    task: "9.8",
    because: "trusted and UCMA applications must no longer depend on the pool",
    rules: ["R-68"],
    source: "phase-10-decommission-legacy-site.md",
  },
  {
    task: "9.12",
    because: "Exchange UM contact objects left behind would have no home",
    rules: ["R-68"],
    source: "verify-that-all-exchange-um-contact-objects-are-removed-from-the-legacy-pool.md",
  },
  {
    task: "10.1",
    because: "dial-in to moved meetings would break",
    rules: ["R-65"],
    source: "move-conference-directories.md",
  },
  {
    task: "10.2",
    because: "clients find their pool by the SRV record, which must not name one that is gone",
    rules: ["R-62"],
    source: "update-dns-srv-records_1.md",
    when: {
      any: [
        { fact: "pool.last", is: true },
        { fact: "pool.dns", is: true },
      ],
    },
  },
  {
    fact: { fact: "pool.gateways-left", is: 0 },
    because: "gateways that only OCS can use are replaced or upgraded before it is decommissioned completely",
    rules: ["R-75"],
    source: "migrate-mediation-server.md",
  },
];

/** What the pool may no longer hold. R-67: response groups count by moved contact objects, their copies stay. */
export const nothingHeld: readonly Emptiness[] = [
  ...poolIsVacated,
  {
    what: "dialin-numbers-left",
    of: "pool",
    rules: ["R-66"],
    source: "migrate-dial-in-access-numbers_1.md",
  },
  {
    what: "response-groups-left",
    of: "pool",
    rules: ["R-67"],
    source: "migrate-response-groups_1.md",
  },
  {
    what: "conference-directories-left",
    of: "pool",
    rules: ["R-65"],
    source: "phase-10-decommission-legacy-site.md",
  },
  // R-95 is derived: Group Chat goes last and needs a home of its own version.
  { what: "group-chat", of: "pool", rules: ["R-95"], source: "coexistence-considerations.md" },
];

import type { Emptiness, Need } from "../path";
import { poolIsVacated } from "./shared";

/** What goes before the servers do. Each sub-task of 8.6 asks for it, since any earlier one may be skipped. */
export const beforeServersGo: readonly Need[] = [
  {
    task: "7.2",
    because: "calls to dial-in numbers left behind would fail (R-66)",
    source: "migrate-dial-in-access-numbers.md",
  },
  {
    task: "7.3",
    because: "calls parked in orbits left behind would be lost (R-68)",
    source: "migrate-call-park-application-settings.md",
  },
  {
    task: "7.4",
    because: "response groups left behind would stop answering (R-67)",
    source: "migrate-response-groups.md",
  },
  {
    task: "7.8",
    because: "trusted applications must no longer depend on the pool (R-68)",
    source: "phase-8-decommission-legacy-pools.md",
  },
  {
    task: "7.10",
    because: "a branch appliance needs a parent pool (R-70)",
    source: "connect-a-survivable-branch-appliance.md",
    when: { fact: "pool.roles", has: "sba" },
  },
  {
    task: "7.12",
    because: "common area phones left behind would have no home (R-68)",
    source: "migrate-common-area-phones.md",
  },
  {
    task: "7.13",
    because: "analog devices left behind would have no home (R-68)",
    source: "migrate-analog-devices.md",
  },
  {
    task: "8.1",
    because: "clients find their pool by the SRV record, which must not name one that is gone (R-62)",
    source: "update-dns-srv-records.md",
    when: {
      any: [
        { fact: "pool.last", is: true },
        { fact: "pool.dns", is: true },
      ],
    },
  },
  {
    task: "8.2",
    because: "the topology would be left without its store (R-63)",
    source: "move-the-lync-server-2010-central-management-server-to-lync-server-2013.md",
    when: {
      any: [
        { fact: "pool.cms", is: true },
        { fact: "pool.last", is: true },
      ],
    },
  },
  {
    task: "8.3",
    because: "dial-in to moved meetings would break (R-65)",
    source: "move-lync-server-2010-conference-directories-to-lync-server-2013.md",
  },
  {
    task: "8.4",
    because: "no association may point at a pool that goes",
    source: "remove-the-archiving-server-association.md",
    when: { fact: "pool.roles", has: "archiving" },
  },
  {
    task: "8.5",
    because: "no association may point at a pool that goes",
    source: "remove-the-monitoring-server-association.md",
    when: { fact: "pool.roles", has: "monitoring" },
  },
];

/** What the pool may no longer hold. R-67: response groups count by moved contact objects, their copies stay. */
export const nothingHeld: readonly Emptiness[] = [
  ...poolIsVacated,
  { what: "dialin-numbers-left", of: "pool", source: "migrate-dial-in-access-numbers.md" },
  { what: "response-groups-left", of: "pool", source: "migrate-response-groups.md" },
  {
    what: "conference-directories-left",
    of: "pool",
    source: "move-lync-server-2010-conference-directories-to-lync-server-2013.md",
  },
  {
    what: "cms",
    of: "pool",
    source: "move-the-lync-server-2010-central-management-server-to-lync-server-2013.md",
  },
  // R-95 is derived: Group Chat goes last and needs a home of its own version.
  { what: "group-chat", of: "pool", source: "coexistence-considerations.md" },
];

export const nothingHeldNorCac: readonly Emptiness[] = [
  ...nothingHeld,
  { what: "cac", of: "pool", source: "reset-call-admission-control.md" },
];

import type { Guide, GuideEmptiness, GuideNeed } from "../guide";
import { poolIsVacated } from "../shared";

/** What goes before the servers do. Each removal asks for it, since any earlier one may be skipped. */
export const beforeServersGo: readonly GuideNeed[] = [
  {
    task: "dialInNumbers",
    because: "calls to dial-in numbers left behind would fail",
    rules: ["R-66"],
  },
  {
    task: "callPark",
    because: "calls parked in orbits left behind would be lost",
    rules: ["R-68"],
  },
  {
    task: "responseGroups",
    because: "response groups left behind would stop answering",
    rules: ["R-67"],
  },
  {
    task: "trustedApplications",
    because: "trusted applications must no longer depend on the pool",
    source: "phase-8-decommission-legacy-pools.md",
    rules: ["R-68"],
  },
  {
    task: "branchAppliance",
    because: "a branch appliance needs a parent pool",
    when: { fact: "pool.roles", has: "sba" },
    rules: ["R-70"],
  },
  {
    task: "commonAreaPhones",
    because: "common area phones left behind would have no home",
    rules: ["R-68"],
  },
  {
    task: "analogDevices",
    because: "analog devices left behind would have no home",
    rules: ["R-68"],
  },
  {
    task: "dnsSrv",
    because: "clients find their pool by the SRV record, which must not name one that is gone",
    when: {
      any: [
        { fact: "pool.last", is: true },
        { fact: "pool.dns", is: true },
      ],
    },
    rules: ["R-62"],
  },
  {
    task: "managementServer",
    because: "the topology would be left without its store",
    when: {
      any: [
        { fact: "pool.cms", is: true },
        { fact: "pool.last", is: true },
      ],
    },
    rules: ["R-63", "R-64"],
  },
  {
    task: "conferenceDirectories",
    because: "dial-in to moved meetings would break",
    rules: ["R-65"],
  },
  {
    task: "archivingOff",
    because: "no association may point at a pool that goes",
    when: { fact: "pool.roles", has: "archiving" },
  },
  {
    task: "monitoringOff",
    because: "no association may point at a pool that goes",
    when: { fact: "pool.roles", has: "monitoring" },
  },
];

/** What the pool may no longer hold. Response groups count by moved contact objects, their copies stay. */
export const nothingHeld = ({ has }: Guide): readonly GuideEmptiness[] => [
  ...poolIsVacated,
  { what: "dialin-numbers-left", of: "pool", source: "dialInNumbers", rules: ["R-66"] },
  { what: "response-groups-left", of: "pool", source: "responseGroups", rules: ["R-67"] },
  { what: "conference-directories-left", of: "pool", source: "conferenceDirectories", rules: ["R-65"] },
  { what: "cms", of: "pool", source: "managementServer", rules: ["R-63"] },
  ...(has("groupChatPlan") ? [noGroupChat] : []),
];

export const nothingHeldNorCac = (guide: Guide): readonly GuideEmptiness[] => [
  ...nothingHeld(guide),
  { what: "cac", of: "pool", source: "admissionControl", rules: ["R-71"] },
];

/** R-95 is derived: Group Chat goes last and needs a home of its own version. */
const noGroupChat: GuideEmptiness = {
  what: "group-chat",
  of: "pool",
  source: "coexistence-considerations.md",
};

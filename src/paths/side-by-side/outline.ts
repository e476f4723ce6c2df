/** The guide's phases and tasks in their order, under names of our own: numbers differ between editions, these do not.
 * A list with a heading becomes sub-tasks, such as 8.6.1. */
export const outline = [
  {
    phase: "plan",
    tasks: ["userWaves", "recordingPlan", "groupChatPlan", "administration", "sitesPlan", "xmppPlan"],
  },
  { phase: "prepare", tasks: ["updates", "dnsHost", "bestPractices", "backUp", "clientFilter", "verifyOld"] },
  {
    phase: "deploy",
    tasks: ["directoryServices", "download", "deployPool", "verifyPool", "connectPool", "xmppPolicies"],
  },
  { phase: "test", tasks: ["viewUsers", "replicatedUsers", "moveOne", "moveSome"] },
  { phase: "edge", tasks: ["deployEdge", "verifyEdge"] },
  {
    phase: "production",
    tasks: ["switchFederation", "verifyExternal", "simpleUrls", "moveRest", "xmppGateway"],
  },
  {
    phase: "finish",
    tasks: [
      "meetings",
      "dialInNumbers",
      "callPark",
      "responseGroups",
      "addressBook",
      "joinPage",
      "recordingServers",
      "trustedApplications",
      "newClients",
      "branchAppliance",
      "scom",
      "commonAreaPhones",
      "analogDevices",
    ],
  },
  {
    phase: "decommission",
    tasks: [
      "dnsSrv",
      "managementServer",
      "conferenceDirectories",
      "archivingOff",
      "monitoringOff",
      {
        heading: "removeFrontEnd",
        tasks: ["admissionControl", "preventSessions", "stopServices", "removeServer", "removePool"],
      },
      { heading: "removeDatabases", tasks: ["poolDatabase", "monitoringDatabase", "archivingDatabase"] },
    ],
  },
] as const;

export type PhaseKey = (typeof outline)[number]["phase"];

type Item = (typeof outline)[number]["tasks"][number];
type LeafOf<I> = I extends string ? I : I extends { tasks: readonly (infer T)[] } ? T : never;
export type TaskKey = LeafOf<Item>;

export type Entry = { readonly phase: PhaseKey; readonly key: TaskKey; readonly number: string };

/** The tasks that an edition has, numbered by place. A heading counts as long as one of its tasks is left. */
export const numbered = (leftOut: readonly TaskKey[]): readonly Entry[] =>
  outline.flatMap(({ phase, tasks }, at) => {
    const has = (key: TaskKey) => !leftOut.includes(key);
    const places = tasks
      .map((item) => (typeof item === "string" ? item : item.tasks.filter(has)))
      .filter((item) => (typeof item === "string" ? has(item) : item.length > 0));
    return places.flatMap((item, place): readonly Entry[] => {
      const number = `${at + 1}.${place + 1}`;
      return typeof item === "string"
        ? [{ phase, key: item, number }]
        : item.map((key, part) => ({ phase, key, number: `${number}.${part + 1}` }));
    });
  });

/** The number of a phase, which is that of its gate. */
export const gateOf = (key: PhaseKey): number => outline.findIndex(({ phase }) => phase === key) + 1;

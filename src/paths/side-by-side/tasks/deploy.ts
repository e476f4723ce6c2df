import type { GuideNeed, Tasks } from "../guide";
import { lines, reopened, replication } from "../shared";

const backedUp: GuideNeed = {
  task: "backUp",
  because: "without a backup and an inventory of users there is nothing to go back to",
  rules: ["R-23"],
};

/** Ends in coexistence: from here to the mass move both versions serve users. */
export const deployTasks = {
  directoryServices: ({ now }) => ({
    title: `Prepare Active Directory for ${now.services}`,
    scope: "forest",
    what: `Prepare schema, forest and each domain, in this order, with steps 1 to 5 of the ${now.short} setup wizard or the lines below. The schema cannot be taken back to what it was.`,
    command: lines(
      "Install-CsAdServerSchema",
      "Get-CsAdServerSchema   # SCHEMA_VERSION_STATE_CURRENT",
      "Enable-CsAdForest",
      "Get-CsAdForest   # LC_FORESTSETTINGS_STATE_READY",
      "Enable-CsAdDomain",
      "Get-CsAdDomain   # LC_DOMAINSETTINGS_STATE_READY",
    ),
    needs: [backedUp],
    irreversible: true,
    skip: "never",
    covers: ["CP-03"],
    source: "prepare-active-directory.md",
  }),
  download: ({ old, now, number }) => ({
    title: "Download topology from existing deployment",
    scope: "forest",
    what: `Install the ${now.short} tools on the computer chosen in ${number("administration")}, download the topology of the running ${old.short} deployment with the new Topology Builder and save it as a .tbxml file.`,
    source: "download-topology-from-existing-deployment.md",
  }),
  deployPool: ({ old, now, has }) => ({
    title: `Deploy ${now.name} pilot pool`,
    scope: "target",
    what: "Define {target} under a name of its own, on a SQL Server of its own and with no Edge pool; publish, then install its servers. The page asks for the features of the legacy pool and also says that they need not match: take what your pilot users need.",
    command: lines('Get-CsService -PoolFqdn "{target}"', replication),
    needs: [
      {
        task: "updates",
        because: `${old.short} has to be updated before the versions meet`,
        rules: ["R-22"],
      },
      { task: "dnsHost", because: "the new pool is found by its host record", rules: ["R-24"] },
      backedUp,
      {
        task: "clientFilter",
        because: "clients that are not updated must be kept out before the versions meet",
        rules: ["R-27"],
      },
      {
        task: "verifyOld",
        because: "a fault that was there before cannot be told from one that the pilot brings",
        rules: ["R-26"],
      },
      {
        task: "directoryServices",
        because: `${now.short} needs schema, forest and domains prepared`,
        rules: ["R-25"],
      },
      { task: "download", because: "the pool is defined in the topology that is already running" },
    ],
    guarded: true,
    undo: {
      command: lines(
        "Disable-CsComputer -Scorch   # on each server of {target}",
        "# delete {target} in Topology Builder and publish, then:",
        replication,
      ),
      resets: ["verifyPool", "connectPool", "replicatedUsers", ...reopened],
    },
    publishes: true,
    cautions: [
      {
        rules: [],
        say: `From here to the mass move both versions serve users, and routing between ${old.short} and ${now.short} is limited. The documents give no full list: voice through Mediation Servers,${has("xmppPlan") ? " XMPP," : ""} Archiving, Monitoring and trusted applications each work within one version only or need care.`,
      },
      {
        rules: ["R-32"],
        say: "Do not give {target} an Edge pool when it is first published: that is a step of its own.",
      },
      {
        rules: ["R-46"],
        say: `Archiving and Monitoring of ${old.short} do not record {target}, and may not be associated with it: where recording must go on, define both stores for {target} here.`,
        source: "recordingPlan",
      },
      {
        rules: ["R-28"],
        say: "The page wants a Mediation Server that stands alone collocated before topologies are merged. The sentence belongs to the OCS guide, and nothing is merged here: read it as advice.",
        when: { fact: "pool.roles", has: "mediation" },
      },
    ],
    covers: ["CP-15"],
    source: "deploy-pilot-pool.md",
  }),
  verifyPool: ({ old, now }) => ({
    title: "Verify pilot pool coexistence with legacy pool",
    scope: "target",
    what: `See that the services of {target} run and that the ${now.short} Control Panel opens both pools and lists both versions. Do not open this topology with the ${old.short} Topology Builder: its snap-in fails.`,
    command: lines(
      'Get-CsWindowsService -ComputerName "<each server of {target}>"',
      'Get-CsPool -Identity "{pool}"',
      'Get-CsPool -Identity "{target}"',
    ),
    needs: [
      {
        task: "deployPool",
        because: "there is nothing to verify before the pool runs",
        source: "verifyPool",
      },
    ],
    covers: ["CP-04"],
    source: "verify-pilot-pool-coexistence-with-legacy-pool.md",
  }),
  connectPool: ({ number }) => ({
    title: "Connect pilot pool to legacy Edge Servers",
    scope: "target",
    what: `Give {target} the Edge that serves site {site} now, {edge}, for media, and see that the site's federation route leads to the Director in front of it, or to {edge} itself if there is none; publish. The page knows only the legacy Edge: a pool that comes after the switch (${number("switchFederation")}) takes the new one.`,
    command: replication,
    needs: [{ task: "deployPool", because: "the pool is first published without an Edge", rules: ["R-32"] }],
    undo: {
      command: lines("# clear the Edge pool of {target} in Topology Builder and publish, then:", replication),
      resets: reopened,
    },
    publishes: true,
    covers: ["CP-15"],
    source: "connect-pilot-pool-to-legacy-edge-servers.md",
  }),
  xmppPolicies: ({ number }) => ({
    title: "Configure XMPP gateway access policies and certificates",
    scope: "forest",
    gate: "production",
    of: "last",
    what: `Allow XMPP partners in the external access policy and get the certificates ready. The guide lists this in phase 3, yet the same page wants every user moved first: it waits for ${number("moveRest")} of all pools and is due when the last pool leaves phase 6.`,
    command: 'Set-CsExternalAccessPolicy -Identity "<policy>" -EnableXmppAccess $true',
    when: { fact: "xmpp", is: true },
    undo: {
      command: 'Set-CsExternalAccessPolicy -Identity "<policy>" -EnableXmppAccess $false',
      resets: ["xmppGateway"],
    },
    empty: [{ what: "users-left", of: "forest", rules: ["R-58"] }],
    source: "configure-xmpp-gateway-access-policies-and-certificates.md",
  }),
} satisfies Partial<Tasks>;

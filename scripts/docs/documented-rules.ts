/** One rule of the documents' list: what it claims, what it comes to, on which paths, what it is judged by, and where it
 * stands. */
export type DocumentedRule = {
  readonly number: string;
  readonly claim: string;
  readonly verdict: string;
  readonly paths: string;
  readonly inputs: string;
  readonly source: string;
};

/** What the letters in the column of paths stand for. */
export const pathLetters: Readonly<Record<string, string>> = {
  L: "Lync Server 2010 to Lync Server 2013",
  O: "Office Communications Server 2007 R2 to Lync Server 2013",
  G: "Group Chat to Persistent Chat 2013",
  "15": "to Skype for Business Server 2015",
  "19": "to Skype for Business Server 2019",
  S: "to Skype for Business Server Subscription Edition",
  T: "to Teams",
};

const rows = `
01 | A deployment has one previous version, never both | refuse | L O | versions of pools and Edges | lync-server-2013-supported-server-migration-paths-and-coexistence-scenarios.md
02 | What is older than OCS 2007 R2 cannot be migrated from | refuse | L O | source version | lync-server-2013-supported-server-migration-paths-and-coexistence-scenarios.md
03 | Lync Server 2013 stands beside one other version at most | refuse | L O | versions deployed | lync-server-2013-supported-server-migration-paths-and-coexistence-scenarios.md
04 | Server 2015 stands beside one other version at most | refuse | 15 | versions deployed | upgrade.md
05 | Hybrid, and so 2019, allows certain pairs of versions | refuse | 19 T | versions deployed | plan-hybrid-connectivity.md
06 | Server 2019 is reached from Lync Server 2013 or Server 2015 alone | refuse | 19 | source version | migration-to-skype-for-business-server-2019.md
07 | Lync Server 2013 goes beside the old servers | refuse | L O | method | lync-server-2013-supported-server-migration-paths-and-coexistence-scenarios.md
08 | No server becomes Server 2019 in place | refuse | 19 | method | deprecated.md, upgrade.md
09 | In place to 2015 is for Lync Server 2013, without branch appliances and servers | refuse | 15 | method, source version, roles | upgrade.md
10 | From OCS 2007 R2 the way to 2015 has a stop in between | refuse | 15 | source version | upgrade.md
11 | Subscription Edition takes 2019 in place, and 2015 beside it | refuse | S | method, source version | vendor blog, secondary
12 | Old and new pools are in one Active Directory forest | refuse | L O G | forests | lync-server-2013-supported-server-migration-paths-and-coexistence-scenarios.md, migration-process-details.md
13 | Any topology may become any other | allow, warn | L O | editions | lync-server-2013-supported-server-migration-paths-and-coexistence-scenarios.md
14 | A pair of versions that nobody documents is no path | refuse | all | versions | no document
15 | A new pool brings a SQL Server instance of its own | refuse | L O | SQL instances | lync-server-2013-supported-server-migration-paths-and-coexistence-scenarios.md
16 | The new databases are on computers of their own | refuse or warn | L O | SQL hosts | lync-server-2013-supported-server-migration-paths-and-coexistence-scenarios.md
17 | Pools of 2015 do not share a back end | refuse | 15 | SQL instances | server-requirements.md
18 | The back end runs a SQL Server that the version supports | refuse | L O 15 19 | SQL version | lync-server-2013-database-software-support.md, system-requirements.md
19 | The new pool has a name that nothing else has | refuse | L O 19 | FQDNs | deploy-lync-server-2013-pilot-pool.md, deploy-pilot-pool.md
20 | Directory and servers are new enough | refuse | L O 15 19 | functional level, Windows Server | system-requirements.md and twins
21 | Domains have names of two labels or more | refuse | L O 19 | domain names | lync-server-2013-active-directory-infrastructure-requirements.md, system-requirements.md
22 | The old servers are updated first | hold | L O 19 | task | apply-lync-server-2010-updates.md and twins
23 | There is a backup and a list of users before anything changes | hold | L O 19 | task | back-up-systems-and-data.md
24 | The pilot pool's name resolves before it is deployed | hold | L O 19 | task | configure-dns-records-for-pilot-pool-deployment.md
25 | Schema, forest and domains are prepared, in this order | hold | L O 19 | task | prepare-active-directory-for-lync-server.md
26 | The old environment is known to work | hold | L O 19 | task | verify-lync-server-2010-environment.md
27 | Only updated clients sign in | hold or warn | L O 19 | task | configure-clients-for-migration.md
28 | Legacy Mediation Servers are collocated before the merge | hold, elsewhere warn | O | task | deploy-lync-server-2013-pilot-pool_1.md
29 | Roles that are new to the deployment come afterwards | refuse | L O | roles | lync-server-2013-supported-server-migration-paths-and-coexistence-scenarios.md
30 | Group Chat is migrated on its own, after everything else | refuse | L O G | phases of all pools | lync-server-2013-supported-server-migration-paths-and-coexistence-scenarios.md
31 | Tools of two versions are on two computers | warn | L O 19 | task | administering-servers-after-migration.md
32 | The pilot pool starts without an Edge | warn | L O 19 | task | deploy-lync-server-2013-pilot-pool.md
33 | Then it goes out through the legacy Edge | hold | L O 19 | task | connect-pilot-pool-to-legacy-edge-servers.md
34 | The WMI provider for OCS is installed before merging | hold | O | task | install-wmi-backward-compatibility-package.md
35 | An expanded Edge is converted before the merge | refuse | O | kind of Edge | merge-using-topology-builder-merge-wizard.md
36 | The merge succeeded before policies are imported | hold | O | task | merge-using-topology-builder-merge-wizard.md
37 | Policies are imported before the first user moves | hold | O | task | import-policies-and-settings.md
38 | A change of OCS wants another merge | warn | O | task | Merge-CsLegacyTopology.md
39 | The OCS Edge knows every new server | hold | O | task | authorize-connection-to-office-communications-server-2007-r2-edge-server.md
40 | The first user replication is over before the first move | hold | L O 19 | task | verify-user-replication-has-completed.md
41 | Users move with the command for their version | refuse | L O 19 | pasted command | move-remaining-users-to-lync-server-2013.md
42 | OCS user names have no blanks at their ends | refuse | O | names | move-remaining-users-to-lync-server-2013_1.md
43 | Both versions are tested together before everyone moves | hold | L O 19 | coexistence checkpoints | migration-process.md
44 | Each wave of users proves itself before the next | hold | L O 19 | pilot checkpoints | user-migration.md
45 | The command that moves everybody is not for the pilot | refuse | L 19 | pasted command, phase | move-multiple-users-to-the-pilot-pool.md
46 | Archiving and Monitoring serve pools of their own version | refuse or warn | L O 19 | task | migrating-archiving-and-monitoring-servers.md
47 | A new trusted application pool hangs on the new pool | refuse | L O 19 | pasted command | configure-trusted-application-servers.md
48 | IPv6 waits until a site is all new | warn | L O | task | lync-server-2013-migration-and-coexistence-considerations-for-ipv6.md
49 | Some clients do not fit some servers | warn | L O | task | lync-server-2013-client-interoperability-in-lync-2013.md
50 | A new Edge starts without federation | refuse | L O 19 | facts of Edges, leave | deploy-pilot-edge-server.md
51 | Both Edges run, with the current configuration, before the switch | hold | L O 19 | task | deploy-pilot-edge-server.md, verify-configuration-settings.md
52 | An Edge with one name for everything is retired before the switch | refuse | L O 19 | facts of Edges, users | configure-federation-routes-and-media-traffic.md
53 | One Edge pool federates | refuse | L O 19 | facts of Edges | configure-federation-routes-and-media-traffic.md
54 | The old Edge stops federating before the new one begins | hold | L O 19 | facts of Edges | configure-federation-routes-and-media-traffic.md
55 | The switch has a window, and users know of it | hold or warn | L O 19 | task | configure-federation-routes-and-media-traffic.md
56 | The old Access Edge is stopped and disabled after the switch | hold | L O 19 | task | configure-federation-routes-and-media-traffic.md
57 | The switch takes XMPP from whoever is still on the old pool | warn or hold | L O | task, xmpp | migrating-xmpp-federation.md
58 | The new XMPP gateway comes after the last user | refuse | L O | users of all pools | configure-xmpp-gateway-on-lync-server-2013.md
59 | Whoever needs what 2019 dropped stays | refuse | 19 | features in use | deprecated.md
60 | External access is tested before everyone moves | hold | L O 19 | task | verify-federation-and-remote-access-for-external-users.md
61 | An old pool goes when nobody and nothing is homed on it | refuse | L O 19 | the ledger | migrating-multiple-sites-and-pools.md
62 | Internal DNS names another pool before the old one goes | hold | L O 19 | task, dns | update-dns-srv-records.md
63 | The Central Management Server moves before its server goes | refuse | L 19 | cms | move-the-lync-server-2010-central-management-server-to-lync-server-2013.md
64 | Its old database goes when replication is stable | refuse | L 19 | task | move-the-lync-server-2010-central-management-server-to-lync-server-2013.md
65 | Conference directories move before the pool goes | refuse | L O 15 19 | the ledger | phase-10-decommission-legacy-site.md, upgrade.md
66 | Dial-in numbers move before the pool goes | refuse | L O 19 | the ledger | migrate-dial-in-access-numbers.md
67 | Response groups move to another version, and their copies stay | refuse | L O 19 | the ledger, pasted command | migrate-response-groups.md
68 | Phones, devices, orbits and applications move before the pool goes | refuse | L O 19 | the ledger | phase-8-decommission-legacy-pools.md
69 | Archiving and Monitoring stay while any old pool has users | refuse | L O 19 | users of all pools | remove-legacy-archiving-and-monitoring-servers.md
70 | A branch appliance is taken over with its users elsewhere | refuse | L 19 | task, roles | connect-a-survivable-branch-appliance.md
71 | Call admission control has another host before the pool goes | refuse | L 19 | cac | reset-call-admission-control.md
72 | Sessions end, services stop, then servers go | hold | L 19 | task | prevent-sessions-for-services.md
73 | Databases outlive the role that uses them | refuse | L 19 | task | remove-sql-server-instances-and-databases-on-the-back-end-server.md
74 | A Standard Edition server goes with its SQL store | hold | L 19 | task | remove-front-end-pool-or-standard-edition-server.md
75 | OCS Mediation Servers and gateways wait for the last user | refuse | O | users of all pools | migrate-mediation-server.md
76 | The site that stands for OCS goes last, and empty | refuse | O | task | remove-backcompatsite.md
77 | Simple URLs lead elsewhere before a Director goes | hold | L 19 | task | change-simple-urls-after-migration.md
78 | Decommissioning comes last | refuse | L O 19 | phases | migration-phases.md
79 | Replication has caught up before the next structural step | hold | all | task | verify-configuration-settings.md
80 | Privacy mode waits for the newest clients | warn | L O | task | deploy-lync-server-2013-clients_1.md
81 | System Center learns of the new servers | warn | L 19 | task | configure-scom-monitoring.md
82 | Going back breaks meetings and downgrades clients | acknowledge | L O 19 | rollback | migration-process.md
83 | Meeting content moves only when asked to | warn | L 19 | task, pasted command | migrate-existing-meetings-and-meeting-content.md
84 | Old kinds of OCS meetings stay behind | warn | O | task | lync-server-2013-migration-considerations-for-meetings.md
85 | Moved users meet federated users of the old version as guests | warn | L O 19 | task | move-remaining-users-to-lync-server-2013.md
86 | Contacts leave the Unified Contact Store before going back | hold | L | rollback | lync-server-2013-roll-back-migrated-users.md
87 | Response groups go back by their contact objects | warn | L O 19 | rollback | migrate-response-groups.md
88 | One Group Chat pool goes into one Persistent Chat pool | refuse | G | targets | migration-process-details.md
89 | All chat services stand still for export and import | hold | G | task | migration-process-details.md
90 | Both sides are backed up, and the rehearsal was clean | hold | G | task | migration-process-details.md
91 | Room names fit into 256 characters with their parents | refuse | G | names | migration-process-details.md
92 | What has the same name in the new pool is overwritten | warn | G | task | migration-process-details.md
93 | Chat has a home of its own version | refuse | G | homes of chat pools | coexistence-considerations.md
94 | Old clients find the new chat by the old address | hold | G | task | migration-process-details.md
95 | The home of Group Chat waits for it (derived) | refuse | L O G | group-chat | coexistence-considerations.md
96 | Pools are upgraded first, then the Edge, the store's pool last | refuse | 15 | versions | upgrade.md
97 | A pool is upgraded as a whole | refuse | 15 | servers | upgrade.md
98 | Paired pools go one right after the other | warn | 15 | task | upgrade.md
99 | A copy of the topology is kept, for there is no way back | hold | 15 | task | upgrade-to-skype-for-business-server.md
100 | Services run before publishing and stand still for setup | hold | 15 | task | upgrade-to-skype-for-business-server.md
101 | Nothing as old as Lync Server 2010 is beside Teams | refuse | T | versions | plan-hybrid-connectivity.md
102 | One forest of a tenant is in hybrid at a time | refuse | T | other migrations | plan-hybrid-connectivity.md
103 | Federation is alike on both sides | refuse | T | federation-lists-match | plan-hybrid-connectivity.md
104 | Users have licences, are synchronised, and left the contact store | hold | T | task | move-users-from-on-premises-to-teams.md
105 | Forced moves lose contacts and meetings | refuse or warn | T | pasted command | Move-CsUser.md
106 | Users, DNS, endpoints and hybrid end in this order | refuse | T | task | decommission-on-prem-overview.md
107 | Hybrid voice wants an Edge of 2015 or later | refuse | T | versions of Edges, hybrid-voice | plan-hybrid-connectivity.md
108 | A user moves before a mailbox goes to Exchange 2019 | refuse or warn | 19 | task | plan-um-migration.md
`;

/** Every rule of the list, in its order. */
export const documentedRules: readonly DocumentedRule[] = rows
  .trim()
  .split("\n")
  .map((row) => {
    const [number = "", claim = "", verdict = "", paths = "", inputs = "", source = ""] = row.split(" | ");
    return { number: `R-${number}`, claim, verdict, paths, inputs, source };
  });

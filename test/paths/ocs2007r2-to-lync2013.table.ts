import { type Row, rowsOf } from "./rows";

/**
 * Every task of the path, written by hand from the domain page, not from the code.
 * Columns: number, title, scope, due gate and of whom, when, skip, flags, needs, must be empty, settles, covers, source.
 * Flags: G guarded, I irreversible (no undo), P publishes. A need of the form `x ? c` holds only where c does.
 */
const table = `
1.1 | User migration | forest | 1 each | | reason | | | | | | user-migration_1.md
1.2 | Migrating Archiving and Monitoring servers | forest | 1 each | | reason | | | | | | migrating-archiving-and-monitoring-servers_1.md
1.3 | Administering servers after migration | forest | 1 each | | reason | | | | | | administering-servers-after-migration_1.md
1.4 | Migrating multiple sites and pools | forest | 1 each | | reason | | | | | | migrating-multiple-sites-and-pools_1.md
1.5 | Migrating XMPP federation | forest | 1 each | | reason | | | | | | migrating-xmpp-federation_1.md
2.1 | Apply Office Communications Server 2007 R2 updates | forest | 2 each | | never | | | | | | apply-office-communications-server-2007-r2-updates.md
2.2 | Configure DNS records for pilot pool deployment | target | 2 each | | never | | | | | CP-03 | configure-dns-records-for-pilot-pool-deployment_1.md
2.3 | Run Best Practices Analyzer | forest | 2 each | | reason | | | | | | run-best-practices-analyzer_1.md
2.4 | Back up systems and data | pool | 2 each | | never | | | | | CP-02 | back-up-systems-and-data_1.md
2.5 | Configure clients for migration | forest | 2 each | | reason | | | | | | configure-clients-for-migration_1.md
2.6 | Verify Office Communications Server 2007 R2 environment | pool | 2 each | | never | | | | | CP-01 | verify-office-communications-server-2007-r2-environment.md
3.1 | Prepare Active Directory for Lync Server 2013 | forest | 3 each | | never | I | 2.4 | | | CP-03 | prepare-active-directory-for-lync-server-2013.md
3.2 | Install Lync Server administration tools | forest | 3 each | | reason | | | | | | install-lync-server-administration-tools.md
3.3 | Deploy Lync Server 2013 pilot pool | target | 3 each | | reason | GP | 2.1, 2.2, 2.4, 2.5, 2.6, 3.1, 3.2 | | | CP-15 | deploy-lync-server-2013-pilot-pool_1.md
3.4 | Verify pilot pool coexistence with legacy pool | target | 3 each | | reason | | 3.3 | | | CP-04 | verify-pilot-pool-coexistence-with-legacy-pool_1.md
4.1 | Install WMI Backward Compatibility package | forest | 4 each | | never | | | | | | install-wmi-backward-compatibility-package.md
4.2 | Merge using Topology Builder Merge wizard | forest | 4 each | | never | GP | 3.3, 4.1, forest.expanded-edge=false, migration.stand-alone-mediation=false | | | CP-05, CP-15 | merge-using-topology-builder-merge-wizard.md
4.3 | Import policies and settings | forest | 4 each | | never | G | 4.2 | | | CP-05 | import-policies-and-settings.md
4.4 | Verify topology information | forest | 4 each | | never | | 4.2, 4.3 | | | CP-05 | verify-topology-information.md
5.1 | Connect pilot pool to legacy Edge Servers | target | 5 each | | reason | P | 3.3, 4.4 | | | CP-15 | connect-pilot-pool-to-legacy-edge-servers_1.md
5.2 | Authorize connection to Office Communications Server 2007 R2 Edge Server | target | 5 each | | reason | | 5.1 | | | | authorize-connection-to-office-communications-server-2007-r2-edge-server.md
5.3 | Verify configuration settings | forest | 5 each | | reason | | 4.3 | | | CP-05 | verify-configuration-settings_1.md
5.4 | Configure XMPP gateway access policies and certificates | forest | 8 last | xmpp=true | reason | | | forest.users-left | | | configure-xmpp-gateway-access-policies-and-certificates_1.md
6.1 | Verify user replication has completed | target | 6 each | | never | | 3.3 | | | CP-07 | verify-user-replication-has-completed_1.md
6.2 | Move a single user to the pilot pool | pool | 6 each | | reason | G | MOVE | | | CP-08 | move-a-single-user-to-the-pilot-pool_1.md
6.3 | Move multiple users to the pilot pool | pool | 6 each | | reason | G | MOVE, 6.2 | | | CP-08 | move-multiple-users-to-the-pilot-pool_1.md
7.1 | Deploy pilot Edge Server | edge | 7 each | | reason | P | 5.1 | | | CP-10, CP-15 | deploy-pilot-edge-server_1.md
7.2 | Validate replication of configuration settings | edge | 7 each | | reason | | 7.1 | | | CP-10, CP-11, CP-15 | validate-replication-of-configuration-settings.md
8.1 | Configure federation routes and media traffic | site | 8 each | | reason | GP | 4.1, 7.1, 7.2, (edge.single-fqdn=false or edge.retired=true) | forest.users-left ? edge.single-fqdn=true | | CP-12, CP-15 | configure-federation-routes-and-media-traffic_1.md
8.2 | Move remaining users to Lync Server 2013 | pool | 8 each | | never | G | MOVE, 8.1 ? edge.single-fqdn=false | | | CP-08, CP-13 | move-remaining-users-to-lync-server-2013_1.md
8.3 | Configure XMPP gateway on Lync Server 2013 | forest | 8 last | xmpp=true | reason | | 5.4 ? xmpp=true | forest.users-left | | | configure-xmpp-gateway-on-lync-server-2013_1.md
9.1 | Migrate response groups | pool | 9 each | | reason | G | 4.1 | | pool.response-groups-left=0 | CP-14 | migrate-response-groups_1.md
9.2 | Migrate dial-in access numbers | pool | 9 each | | pool.dialin-numbers-left=0 | G | | | pool.dialin-numbers-left=0 | CP-14 | migrate-dial-in-access-numbers_1.md
9.3 | Enable Exchange 2013 Outlook Web App and IM integration | forest | 9 each | | reason | P | | | | CP-15 | enable-exchange-2013-outlook-web-app-and-im-integration.md
9.4 | Migrate Address Book | pool | 9 each | | reason | G | | | | | migrate-address-book_1.md
9.5 | Enable remote call control | pool | 9 each | | reason | P | | | | CP-15 | enable-remote-call-control.md
9.6 | Remove legacy Archiving and Monitoring servers | forest | 9 last | | reason | GI | | forest.users-left | | | remove-legacy-archiving-and-monitoring-servers_1.md
9.7.1 | Configure Mediation Server | forest | 9 last | | reason | GP | | forest.users-left | | CP-15 | configure-mediation-server.md
9.7.2 | Change voice routes to use the new Lync Server 2013 Mediation Server | forest | 9 last | | reason | G | 9.7.1 | forest.users-left | | | change-voice-routes-to-use-the-new-lync-server-2013-mediation-server.md
9.7.3 | Transition a collocated Mediation Server to a stand-alone Mediation Server (optional) | forest | 9 last | | reason | GP | 9.7.2 | forest.users-left | | CP-15 | transition-a-collocated-mediation-server-to-a-stand-alone-mediation-server-optional.md
9.8 | Configure trusted application servers | pool | 9 each | | reason | P | | | | CP-14, CP-15 | configure-trusted-application-servers_1.md
9.9 | Configure the meeting join page | pool | 9 each | | reason | G | | | | | configure-the-meeting-join-page_1.md
9.10 | Deploy Lync Server 2013 clients | pool | 9 each | | reason | | | | | | deploy-lync-server-2013-clients_1.md
9.11 | Move Exchange Unified Messaging Contact objects | pool | 9 each | | reason | G | | | | CP-14 | move-exchange-unified-messaging-contact-objects.md
9.12 | Verify that all Exchange UM Contact objects are removed from the legacy pool | pool | 9 each | | reason | | 9.11 | | | CP-14 | verify-that-all-exchange-um-contact-objects-are-removed-from-the-legacy-pool.md
10.1 | Move conference directories | pool | 10 each | | reason | G | | VACATED | pool.conference-directories-left=0 | CP-14 | move-conference-directories.md
10.2 | Update DNS SRV records | forest | 10 last | | reason | G | | forest.users-left | | CP-14 | update-dns-srv-records_1.md
10.3 | Decommissioning servers and pools | pool | 10 each | | never | GI | BEFORE | HELD | | | decommissioning-servers-and-pools.md
10.4 | Remove BackCompatSite | forest | 10 last | | never | GIP | 10.3, pool.last=true, forest.edges-left=0 | forest.users-left | | CP-15 | remove-backcompatsite.md
`;

const abbreviations: Readonly<Record<string, string>> = {
  MOVE: "4.3, 4.4, 5.1, 5.2, 6.1",
  BEFORE: [
    "9.1, 9.2, 9.7.2 ? (pool.last=true or pool.roles has mediation), 9.8, 9.12",
    "10.1, 10.2 ? (pool.last=true or pool.dns=true), pool.gateways-left=0",
  ].join(", "),
  VACATED: "pool.users-left, pool.contacts-left",
  HELD: [
    "pool.users-left, pool.contacts-left, pool.dialin-numbers-left, pool.response-groups-left",
    "pool.conference-directories-left, pool.group-chat",
  ].join(", "),
};

/** The rows of the table. */
export const rows: readonly Row[] = rowsOf(table, abbreviations);

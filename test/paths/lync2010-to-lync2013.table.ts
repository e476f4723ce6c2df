import { type Row, rowsOf } from "./rows";

/**
 * Every task of the path, written by hand from the issue and the documents, not from the code.
 * Columns: number, title, scope, due gate and of whom, when, skip, flags, needs, must be empty, settles, covers, source.
 * Flags: G guarded, I irreversible (no undo), P publishes. A need of the form `x ? c` holds only where c does.
 */
const table = `
1.1 | User migration | forest | 1 each | | reason | | | | | | user-migration.md
1.2 | Migrating Archiving and Monitoring servers | forest | 1 each | | reason | | | | | | migrating-archiving-and-monitoring-servers.md
1.3 | Migrating Group Chat servers | forest | 1 each | | reason | | | | | | migrating-group-chat-servers.md
1.4 | Administering servers after migration | forest | 1 each | | reason | | | | | | administering-servers-after-migration.md
1.5 | Migrating multiple sites and pools | forest | 1 each | | reason | | | | | | migrating-multiple-sites-and-pools.md
1.6 | Migrating XMPP federation | forest | 1 each | | reason | | | | | | migrating-xmpp-federation.md
2.1 | Apply Lync Server 2010 updates | forest | 2 each | | never | | | | | | apply-lync-server-2010-updates.md
2.2 | Configure DNS records for pilot pool deployment | target | 2 each | | never | | | | | CP-03 | configure-dns-records-for-pilot-pool-deployment.md
2.3 | Run Best Practices Analyzer | forest | 2 each | | reason | | | | | | run-best-practices-analyzer.md
2.4 | Back up systems and data | pool | 2 each | | never | | | | | CP-02 | back-up-systems-and-data.md
2.5 | Configure clients for migration | forest | 2 each | | reason | | | | | | configure-clients-for-migration.md
2.6 | Verify Lync Server 2010 environment | pool | 2 each | | never | | | | | CP-01 | verify-lync-server-2010-environment.md
3.1 | Prepare Active Directory for Lync Server | forest | 3 each | | never | I | 2.4 | | | CP-03 | prepare-active-directory-for-lync-server.md
3.2 | Download topology from existing deployment | forest | 3 each | | reason | | | | | | download-topology-from-existing-deployment.md
3.3 | Deploy Lync Server 2013 pilot pool | target | 3 each | | reason | GP | 2.1, 2.2, 2.4, 2.5, 2.6, 3.1, 3.2 | | | CP-15 | deploy-lync-server-2013-pilot-pool.md
3.4 | Verify pilot pool coexistence with legacy pool | target | 3 each | | reason | | 3.3 | | | CP-04 | verify-pilot-pool-coexistence-with-legacy-pool.md
3.5 | Connect pilot pool to legacy Edge Servers | target | 3 each | | reason | P | 3.3 | | | CP-15 | connect-pilot-pool-to-legacy-edge-servers.md
3.6 | Configure XMPP gateway access policies and certificates | forest | 6 last | xmpp=true | reason | | | forest.users-left | | | configure-xmpp-gateway-access-policies-and-certificates.md
4.1 | View current users in Lync Server 2010 pool | pool | 4 each | | reason | | | | | | view-current-users-in-lync-server-2010-pool.md
4.2 | Verify user replication has completed | target | 4 each | | never | | 3.3 | | | CP-07 | verify-user-replication-has-completed.md
4.3 | Move a single user to the pilot pool | pool | 4 each | | reason | G | 3.5, 4.2 | | | CP-08 | move-a-single-user-to-the-pilot-pool.md
4.4 | Move multiple users to the pilot pool | pool | 4 each | | reason | G | 3.5, 4.2, 4.3 | | | CP-08 | move-multiple-users-to-the-pilot-pool.md
5.1 | Deploy pilot Edge Server | edge | 5 each | | reason | P | 3.5 | | | CP-10, CP-15 | deploy-pilot-edge-server.md
5.2 | Verify configuration settings | edge | 5 each | | reason | | 5.1 | | | CP-10, CP-11, CP-15 | verify-configuration-settings.md
6.1 | Configure federation routes and media traffic | site | 6 each | | reason | GP | 5.1, 5.2, (edge.single-fqdn=false or edge.retired=true) | forest.users-left ? edge.single-fqdn=true | | CP-15 | configure-federation-routes-and-media-traffic.md
6.2 | Verify federation and remote access for external users | site | 6 each | | reason | | 6.1 | | | CP-12 | verify-federation-and-remote-access-for-external-users.md
6.3 | Change simple URLs after migration | forest | 6 each | | reason | | | | | | change-simple-urls-after-migration.md
6.4 | Move remaining users to Lync Server 2013 | pool | 6 each | | never | G | 3.5, 4.2, 6.2 ? edge.single-fqdn=false | | | CP-08, CP-13 | move-remaining-users-to-lync-server-2013.md
6.5 | Configure XMPP gateway on Lync Server 2013 | forest | 6 last | xmpp=true | reason | | 3.6 ? xmpp=true | forest.users-left | | | configure-xmpp-gateway-on-lync-server-2013.md
7.1 | Migrate existing meetings and meeting content | pool | 7 each | | reason | | | | | | migrate-existing-meetings-and-meeting-content.md
7.2 | Migrate dial-in access numbers | pool | 7 each | | pool.dialin-numbers-left=0 | G | | | pool.dialin-numbers-left=0 | CP-14 | migrate-dial-in-access-numbers.md
7.3 | Migrate Call Park application settings | pool | 7 each | | reason | G | | | | CP-14 | migrate-call-park-application-settings.md
7.4 | Migrate response groups | pool | 7 each | | reason | G | 6.4 | | pool.response-groups-left=0 | CP-14 | migrate-response-groups.md
7.5 | Migrate Address Book | pool | 7 each | | reason | G | | | | | migrate-address-book.md
7.6 | Configure the meeting join page | pool | 7 each | | reason | G | | | | | configure-the-meeting-join-page.md
7.7 | Remove legacy Archiving and Monitoring servers | forest | 7 last | | reason | GIP | | forest.users-left | | CP-15 | remove-legacy-archiving-and-monitoring-servers.md
7.8 | Configure trusted application servers | pool | 7 each | | reason | P | | | | CP-15 | configure-trusted-application-servers.md
7.9 | Deploy Lync Server 2013 clients | pool | 7 each | | reason | | | | | | deploy-lync-server-2013-clients.md
7.10 | Connect a Survivable Branch Appliance | pool | 7 each | pool.roles has sba | reason | P | | | | CP-15 | connect-a-survivable-branch-appliance.md
7.11 | Configure SCOM monitoring | forest | 7 each | | reason | | | | | | configure-scom-monitoring.md
7.12 | Migrate Common Area Phones | pool | 7 each | | reason | | | | | CP-14 | migrate-common-area-phones.md
7.13 | Migrate analog devices | pool | 7 each | | reason | | | | | CP-14 | migrate-analog-devices.md
8.1 | Update DNS SRV records | forest | 8 last | | reason | G | | forest.users-left | | CP-14 | update-dns-srv-records.md
8.2 | Move the Lync Server 2010 Central Management Server to Lync Server 2013 | forest | 8 last | | pool.cms=false | G | | | pool.cms=false | CP-14 | move-the-lync-server-2010-central-management-server-to-lync-server-2013.md
8.3 | Move Conference Directories | pool | 8 each | | reason | G | | VACATED | pool.conference-directories-left=0 | CP-14 | move-lync-server-2010-conference-directories-to-lync-server-2013.md
8.4 | Remove the Archiving server association | pool | 8 each | pool.roles has archiving | reason | GP | | VACATED | | CP-14, CP-15 | remove-the-archiving-server-association.md
8.5 | Remove the Monitoring server association | pool | 8 each | pool.roles has monitoring | reason | GP | | VACATED | | CP-14, CP-15 | remove-the-monitoring-server-association.md
8.6.1 | Reset call admission control | pool | 8 each | | reason | GP | BEFORE | HELD | pool.cac=false | CP-14, CP-15 | reset-call-admission-control.md
8.6.2 | Prevent sessions for services | pool | 8 each | | reason | G | BEFORE, 8.6.1 | HELD, pool.cac | | | prevent-sessions-for-services.md
8.6.3 | Stop Lync Server 2010 services | pool | 8 each | | reason | G | BEFORE, 8.6.2 | HELD, pool.cac | | | stop-lync-server-2010-services.md
8.6.4 | Remove a Front End Server from a pool | pool | 8 each | | reason | GP | BEFORE, 8.6.3 | HELD, pool.cac | | CP-15 | remove-a-front-end-server-from-a-pool.md
8.6.5 | Remove Front End pool or Standard Edition server | pool | 8 each | | reason | GIP | BEFORE, 8.6.3, 8.6.4 | HELD, pool.cac | | CP-15 | remove-front-end-pool-or-standard-edition-server.md
8.7.1 | Remove the SQL Server database for a Front End pool | pool | 8 each | | reason | GI | 8.6.5 | | | | remove-the-sql-server-database-for-a-front-end-pool.md
8.7.2 | Remove the SQL Server database for a Monitoring Server | pool | 8 each | pool.last=true | reason | GI | 7.7, 8.5 ? pool.roles has monitoring, 8.6.5 | | | | remove-the-sql-server-database-for-a-monitoring-server.md
8.7.3 | Remove the SQL Server database for an Archiving Server | pool | 8 each | pool.last=true | reason | GI | 7.7, 8.4 ? pool.roles has archiving, 8.6.5 | | | | remove-the-sql-server-database-for-an-archiving-server.md
`;

/** The rows of the table, its abbreviations written out and its lists sorted. */
export const rows: readonly Row[] = rowsOf(table, {
  BEFORE: [
    "7.2, 7.3, 7.4, 7.8, 7.10 ? pool.roles has sba, 7.12, 7.13",
    "8.1 ? (pool.last=true or pool.dns=true), 8.2 ? (pool.cms=true or pool.last=true)",
    "8.3, 8.4 ? pool.roles has archiving, 8.5 ? pool.roles has monitoring",
  ].join(", "),
  VACATED: "pool.users-left, pool.contacts-left",
  HELD: [
    "pool.users-left, pool.contacts-left, pool.dialin-numbers-left, pool.response-groups-left",
    "pool.conference-directories-left, pool.cms, pool.group-chat",
  ].join(", "),
});

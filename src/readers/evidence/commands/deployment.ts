import type { Reader, Subject, Told } from "../reader";

/** What is deployed where, and whether the directory is prepared for it. */
export const deployment: readonly Reader[] = [
  {
    cmdlet: "Get-CsService",
    shows: "which services a pool has, and in which version",
    print:
      "Get-CsService -PoolFqdn {pool} | Select-Object Role, PoolFqdn, SiteId, Version | ConvertTo-Csv -NoTypeInformation",
    sources: ["get-csservice.md"],
    types: [],
    needs: [["poolfqdn"], ["role", "serviceid"]],
    marks: ["role", "dependentservicelist"],
    lacks: ["registrar", "treatasauthenticated"],
    says: [
      fact(
        { kind: "pool", properties: ["poolfqdn"], parameters: ["poolfqdn"] },
        ["role", "serviceid"],
        "version",
      ),
    ],
  },
  {
    cmdlet: "Get-CsPool",
    shows: "which computers and services a pool has, and its site",
    print: "Get-CsPool | ConvertTo-Json",
    sources: ["get-cspool.md"],
    types: [],
    needs: [["computers"], ["fqdn", "identity"]],
    marks: ["computers"],
    lacks: ["siteid"],
    says: ["computers", "services", "site"].map((name) =>
      fact({ kind: "pool", properties: ["fqdn", "identity"], parameters: ["identity"] }, name, name),
    ),
  },
  {
    cmdlet: "Get-CsComputer",
    shows: "which pool a computer belongs to",
    print: "Get-CsComputer | Select-Object Fqdn, Pool | ConvertTo-Csv -NoTypeInformation",
    sources: ["get-cscomputer.md"],
    types: ["DisplayComputer"],
    needs: [["pool"], ["fqdn"]],
    marks: [],
    lacks: ["primaryuri", "lineuri", "displaynumber", "computers"],
    says: [
      fact({ kind: "server", properties: ["fqdn", "identity"], parameters: ["identity"] }, "pool", "pool"),
    ],
  },
  {
    cmdlet: "Get-CsSite",
    shows: "which pools a site has, and what kind it is",
    print: "Get-CsSite | ConvertTo-Json",
    sources: ["get-cssite.md", "set-cssite.md"],
    types: [],
    needs: [["siteid"], ["pools", "sitetype"]],
    marks: ["sitetype", "pools"],
    lacks: ["poolfqdn"],
    says: ["sitetype", "pools", "federationroute"].map((name) =>
      fact(
        { kind: "site", properties: ["displayname", "name", "identity"], parameters: ["identity"] },
        name,
        name,
      ),
    ),
  },
  {
    cmdlet: "Get-CsServerVersion",
    shows: "which product a server runs, and its version",
    print: "Get-CsServerVersion",
    sources: ["get-csserverversion.md"],
    types: [],
    needs: [],
    marks: [],
    lacks: [],
    says: [
      {
        is: "stated",
        about: "server",
        item: "version",
        looks: /^(?:Microsoft )?(?:Lync|Skype for Business) Server\b.{0,80}\d+\.\d+\.\d+/,
        verdict: null,
      },
    ],
  },
  ...[
    prepared("Get-CsAdServerSchema", "schema", /^SCHEMA_VERSION_STATE_/, ["schema_version_state_current"]),
    prepared("Get-CsAdForest", "forest", /^LC_FOREST_?SETTINGS_STATE_/, [
      "lc_forestsettings_state_ready",
      "lc_forest_settings_state_ready",
    ]),
    prepared("Get-CsAdDomain", "domain", /^LC_DOMAIN_?SETTINGS_STATE_/, [
      "lc_domainsettings_state_ready",
      "lc_domain_settings_state_ready",
    ]),
  ],
];

/** How something is, without a verdict. */
function fact(about: Subject, item: Told["item"], value: string): Told {
  return {
    is: "told",
    about,
    item,
    value: [value],
    verdict: null,
    detail: [],
    at: null,
    narrowedBy: [],
    atMost: 2000,
  };
}

/** One word says whether the directory is prepared; every other one says that it is not. */
function prepared(cmdlet: string, item: string, looks: RegExp, good: readonly string[]): Reader {
  return {
    cmdlet,
    shows: `whether the ${item === "schema" ? "schema" : item} of the directory is prepared`,
    print: cmdlet,
    sources: [`${cmdlet.toLowerCase()}.md`, "prepare-active-directory-for-lync-server.md"],
    types: [],
    needs: [],
    marks: [],
    lacks: [],
    says: [{ is: "stated", about: "forest", item, looks, verdict: { good, bad: "any" } }],
  };
}

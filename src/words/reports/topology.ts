import { sayViolation } from "../findings";
import { byAt, indented } from "../printing/parts";
import { counted, listOf, printInstant, versionName } from "../printing/print";
import type { Lines, Report, Voice } from "../voice";

type Topology = Extract<Report, { kind: "topology" }>;

/** What a topology document shows, what has changed since the one before, and what could be added. */
export function sayTopology(report: Topology, voice: Voice): Lines {
  const { brief } = report;
  return [
    headOf(report, voice),
    ...(brief ? [] : serverLines(report)),
    ...(report.cms === null ? [] : [`Central Management Server: active on ${report.cms}.`]),
    ...numberLines(report),
    ...driftLines(report),
    ...unsureLines(report),
    ...offerLines(report, voice),
    ...askedLines(report),
    ...(brief ? ["Every server is shown in a personal chat: topology"] : []),
  ];
}

/** `2 sites, 3 pools and 1 Edge pool` */
export function countsOf({ counts }: Topology): string {
  const found = counts.flatMap(([what, count]) => (count > 0 ? [counted(count, ...called[what])] : []));
  return found.length > 0 ? listOf(found) : "nothing stands in it";
}

function headOf(report: Topology, { nameOf }: Voice): string {
  const { form, file, sha256, by, at, from } = report;
  if (from.as !== "record") return `In it: ${countsOf(report)} (text ${sha256.slice(0, 12)}).`;

  const name = file === null ? "" : ` ${file}`;
  return `Topology document${name} (${forms[form]}, text ${sha256.slice(0, 12)}), brought${byAt(by, at, nameOf)}: ${countsOf(report)}.`;
}

const forms = { published: "published form", builder: "file of Topology Builder" } as const;

const called: Readonly<Record<Topology["counts"][number][0], readonly [string, string]>> = {
  sites: ["site", "sites"],
  pools: ["pool", "pools"],
  edges: ["Edge pool", "Edge pools"],
  directors: ["Director", "Directors"],
  mediation: ["stand-alone Mediation Server", "stand-alone Mediation Servers"],
  applications: ["trusted application pool", "trusted application pools"],
  gateways: ["gateway", "gateways"],
  fileStores: ["file store", "file stores"],
  databases: ["SQL Server instance", "SQL Server instances"],
};

/** The first pools and Edges, and how many more of them there are. */
function serverLines({ pools, edges, counts }: Topology): Lines {
  const more = counts.flatMap(([what, count]) => {
    const left = what === "pools" ? count - pools.length : what === "edges" ? count - edges.length : 0;
    return left > 0 ? [`… and ${left} more ${called[what][1]}.`] : [];
  });
  return indented([...pools.map(poolLine), ...edges.map(edgeLine), ...more]);
}

const versionOf = ({
  version,
  number,
}: {
  readonly version: Topology["pools"][number]["version"];
  readonly number: number | null;
}): string =>
  version ? versionName(version) : number === null ? "version unknown" : `ServiceVersion ${number}`;

const poolLine = (pool: Topology["pools"][number]): string => {
  const { name, is, site, edition, servers, sql, has } = pool;
  const parts = [
    versionOf(pool),
    site === null ? "no site" : `site ${site}`,
    edition === null
      ? "edition unknown"
      : edition === "se"
        ? "Standard Edition"
        : `Enterprise Edition of ${counted(servers, "server")}`,
    ...(edition === "ee" && sql ? [`user store on ${sql}`] : []),
    ...has.map((trait) => traits[trait]),
  ];
  return `${name}${is === "new" ? " (not registered)" : ""}: ${parts.join(", ")}.`;
};

const traits: Readonly<Record<Topology["pools"][number]["has"][number], string>> = {
  responseGroups: "response groups",
  callPark: "call park",
  cac: "call admission control",
  archiving: "archiving",
  monitoring: "monitoring",
  mediation: "mediation",
};

const edgeLine = (edge: Topology["edges"][number]): string => {
  const { name, is, site, nextHop, singleFqdn, federation, xmpp, outside, pools } = edge;
  const parts = [
    versionOf(edge),
    site === null ? "no site" : `site ${site}`,
    `next hop ${nextHop ?? "unknown"}`,
    `media of ${counted(pools, "pool")}`,
    ...(singleFqdn === null
      ? []
      : [singleFqdn ? "one FQDN for all its services" : "an FQDN for each service"]),
    federation ? "federation on" : "no port for federation",
    ...(xmpp ? ["XMPP on"] : []),
    ...(outside.length > 0 ? [`outside ${listOf(outside)}`] : []),
  ];
  return `${name}${is === "new" ? " (not registered)" : ""}: Edge, ${parts.join(", ")}.`;
};

function numberLines({ numbers }: Topology): Lines {
  return numbers.flatMap(({ number, version, certainty, example }) => {
    if (certainty === "verified" || certainty === "confirmed") return [];
    return certainty === "inferred" && version
      ? [
          `ServiceVersion ${number} (${example}) is probably ${versionName(version)}; nothing is taken over before that is confirmed.`,
        ]
      : [
          `ServiceVersion ${number} (${example}) is unknown. If you know what it is: topology versions=${number}:…`,
        ];
  });
}

/** One difference between two documents. */
export const sayDrift = (one: NonNullable<Topology["drift"]>["changes"][number]): string =>
  one.change === "moved"
    ? `${kinds[one.kind]} ${one.name}: ${one.trait} was ${one.was}, is ${one.now}.`
    : `${one.change === "added" ? "Added" : "Gone"}: ${kinds[one.kind]} ${one.name}.`;

function driftLines({ drift }: Topology): Lines {
  if (!drift) return [];
  if (drift.changes.length === 0) return ["Since the document before nothing has changed."];

  return [
    "Since the document before:",
    ...indented(drift.changes.map(sayDrift)),
    ...(drift.more > 0 ? [`  … and ${counted(drift.more, "more change")}.`] : []),
    ...(drift.unplanned.length > 0
      ? [
          `Nobody planned: ${listOf(drift.unplanned.slice(0, 20))}. Somebody published outside the plan, or it was not told.`,
        ]
      : []),
    ...(drift.unpublishedSince === null
      ? []
      : [
          `No step that publishes a topology was recorded since ${printInstant(drift.unpublishedSince)}: somebody published outside the plan, or a step was not told.`,
        ]),
  ];
}

const kinds = {
  site: "site",
  pool: "pool",
  edge: "Edge",
  director: "Director",
  mediation: "Mediation Server",
  application: "trusted application pool",
  gateway: "gateway",
  "file-store": "file store",
  database: "SQL Server instance",
  "management-store": "The",
  "sip-domain": "SIP domain",
} as const;

function unsureLines({ dangling, unplaced }: Topology): Lines {
  const first = dangling.slice(0, 3).map(({ from, to }) => `${from} to ${to}`);
  const more = dangling.length - first.length;
  return [
    ...(dangling.length > 0
      ? [
          `References to nothing: ${listOf(first)}${more > 0 ? ` and ${more} more` : ""}. The document was changed by hand, or a server was removed badly.`,
        ]
      : []),
    ...(unplaced.length > 0
      ? [
          `Not proposed, for name, site or version say nothing: ${listOf(unplaced.slice(0, 10))}${unplaced.length > 10 ? ` and ${unplaced.length - 10} more` : ""}.`,
        ]
      : []),
  ];
}

function offerLines({ offer }: Topology, voice: Voice): Lines {
  if (!offer) return [];
  const { count, commands, more, targets, against } = offer;
  const users = offer.pools.length > 0 ? ", with the number of users of each pool" : "";
  return [
    `Not registered yet: ${counted(count, "thing")}. To add ${count === 1 ? "it" : "them"}${users}: ${offer.try}`,
    ...indented(commands),
    ...(more > 0 ? [`  … and ${more} more.`] : []),
    ...(targets.length > 0
      ? [`  new ${targets.length === 1 ? "pool" : "pools"}, known as targets once added: ${listOf(targets)}`]
      : []),
    ...against
      .slice(0, 20)
      .map(
        ({ label, violation }) =>
          `Would be refused: ${label}: ${sayViolation({ ...voice, label, violation })}`,
      ),
  ];
}

function askedLines({ offer, forestUnknown, brief }: Topology): Lines {
  if (!offer || brief) return [];
  return [
    "What no topology document tells:",
    ...(offer.pools.length > 0
      ? [
          "  users of each pool: Get-CsUser | Group-Object RegistrarPool -NoElement (its output may be pasted below topology add)",
        ]
      : []),
    "  each site's federation route: Get-CsSite | Format-List Identity, FederationRoute",
    ...(forestUnknown ? ["  the Active Directory forest: set migration forest=…"] : []),
  ];
}

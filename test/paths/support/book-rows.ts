import type { Version } from "../../../src/facts/versions";
import { bo, type Differences, leaving, task } from "../../support/case";
import {
  always,
  type BookRow,
  chat,
  declaring,
  deployed,
  federating,
  neighbour,
  nowhere,
  pasted,
  registering,
  row,
  tooOld,
  unproven,
} from "./book-cases";

/** The rules of the book, by the number of the documents' rule, on the paths whose letters they have in the list. */
export const bookRows: readonly BookRow[] = [
  row("R-01", "one-source-version", "L O", (path) =>
    deployed(path, path.from.includes("lync2010") ? "ocs2007r2" : "lync2010"),
  ),
  row("R-02", "source-is-supported", "L O", () => registering("ocs2007", "lync2013")),
  row("R-03", "two-versions-at-most", "L O", (path) =>
    deployed(path, path.from.includes("lync2010") ? "ocs2007r2" : "lync2010"),
  ),
  row("R-04", "two-versions-at-most", "15", (path) => deployed(path, "lync2010")),
  row("R-05", "two-versions-at-most", "19 T", (path) =>
    deployed(path, path.from.includes("lync2013") ? "sfb2015" : "lync2013", "lync2010"),
  ),
  row("R-06", "source-is-supported", "19", () => registering("lync2010", "sfb2019")),
  row("R-07", "side-by-side-only", "L O", ({ from: [from], to }) =>
    registering(from as Version, to, "in-place"),
  ),
  row("R-08", "side-by-side-only", "19", ({ from: [from], to }) =>
    registering(from as Version, to, "in-place"),
  ),
  row("R-09", "side-by-side-only", "15", () => registering("lync2010", "sfb2015", "in-place")),
  row("R-10", "source-is-supported", "15", () => registering("ocs2007r2", "sfb2015")),
  row("R-12", "same-forest", "L O G", always({ migration: { targetForest: "fabrikam.com" } })),
  row("R-13", "availability-is-not-given-up-unseen", "L O", always({ pool: { target: { edition: "se" } } })),
  row("R-14", "source-is-supported", "L O G 15 19 T", ({ to }) => registering(nowhere[to] as Version, to)),
  row("R-15", "sql-instance-is-not-shared", "L O", always(neighbour("sql11.contoso.com\\rtc"))),
  row("R-16", "sql-server-is-separate", "L O", always(neighbour("sql11.contoso.com\\other"))),
  row("R-17", "sql-instance-is-not-shared", "15", ({ method }) =>
    neighbour(method === "in-place" ? "sql01.contoso.com\\rtc" : "sql11.contoso.com\\rtc"),
  ),
  row(
    "R-18",
    "sql-version-is-supported",
    "L O 15 19",
    ({ to }) => ({
      step: declaring,
      pool: { target: { sqlVersion: tooOld[to] ?? "2014" } },
    }),
    { pool: { target: { edition: "se" } } },
  ),
  row(
    "R-19",
    "pool-name-is-new",
    "L O 19",
    always({ step: declaring, pool: { namesakes: [{ name: "pool11.contoso.com", is: "pool" }] } }),
  ),
  row("R-20", "platform-is-supported", "L O 15 19", always({ migration: { functionalLevel: "2000" } })),
  row("R-21", "domain-is-not-single-label", "L O 19", always({ migration: { forest: "contoso" } })),
  row(
    "R-29",
    "new-roles-come-after",
    "L O",
    always({ pool: { target: { roles: ["mediation", "director"] } } }),
  ),
  row(
    "R-30",
    "group-chat-goes-last",
    "L O G",
    always({ step: { kind: "start-task", task: "2.4" }, pool: chat() }),
  ),
  row(
    "R-41",
    "commands-fit-the-path",
    "L O 19",
    pasted(({ from }) => (from.includes("ocs2007r2") ? "Move-CsUser ana" : "Move-CsLegacyUser ana")),
  ),
  row(
    "R-42",
    "commands-fit-the-path",
    "O",
    pasted(() => "Move-CsLegacyUser 'ana '"),
  ),
  row("R-43", "coexistence-is-tested", "L O 19", unproven("coexistence")),
  row("R-44", "pilot-is-validated", "L O 19", unproven("pilot")),
  row(
    "R-45",
    "commands-fit-the-path",
    "L 19",
    pasted(() => "Get-CsUser -OnLyncServer | Move-CsUser -Target pool11 -MoveConferenceData"),
  ),
  row(
    "R-47",
    "commands-fit-the-path",
    "L O 19",
    pasted(() => "New-CsTrustedApplicationPool -Identity a -Registrar pool01.contoso.com"),
  ),
  row("R-50", "new-edge-starts-alone", "L O 19", ({ to }) => federating([to, false])),
  row("R-53", "one-edge-federates", "L O 19", ({ from: [from] }) =>
    federating([from as Version, false], [from as Version, false]),
  ),
  row("R-54", "one-edge-federates", "L O 19", ({ from: [from], to }) =>
    federating([from as Version, false], [to, true]),
  ),
  row(
    "R-59",
    "removed-features-stay-behind",
    "19",
    always({ step: leaving(7), pool: { phase: 7, known: { xmpp: true, "pool.persistent-chat": false } } }),
    { pool: { phase: 7, known: { xmpp: false, "pool.persistent-chat": false } } },
  ),
  row(
    "R-61",
    "legacy-pool-is-empty",
    "L O 19",
    always({ step: leaving(7), pool: { phase: 7, usersLeft: 3 } }),
  ),
  row(
    "R-78",
    "phases-in-order",
    "L O 19",
    always({ step: { kind: "start-task", task: "8.6.1" }, pool: { phase: 7 } }),
    { pool: { phase: 8 } },
  ),
  row("R-82", "rollback-is-acknowledged", "L O 19", always({ step: { kind: "roll-back", to: 0 } }), {
    pool: { acknowledgedBy: bo },
  }),
  row(
    "R-83",
    "commands-fit-the-path",
    "L 19",
    pasted(() => "Move-CsUser ana -Target pool11"),
  ),
  row(
    "R-88",
    "chat-goes-to-one-pool",
    "G",
    always({
      step: declaring,
      pool: chat({
        conflicts: [{ name: "pool01.contoso.com", key: "target", was: "chat05", wanted: "chat06" }],
      }),
    }),
  ),
  row(
    "R-93",
    "chat-has-a-home-of-its-version",
    "G",
    always({ step: declaring, pool: chat({ chatHome: { name: "pool02.contoso.com", version: "sfb2015" } }) }),
  ),
  row(
    "R-95",
    "group-chat-goes-last",
    "L O",
    always({
      step: { kind: "start-task", task: "8.6.1" },
      pool: {
        phase: 8,
        tasks: [
          task({
            number: "8.6.1",
            guarded: true,
            empty: [{ what: "group-chat", of: "pool", left: true, source: "task.md", rules: ["R-95"] }],
          }),
        ],
      },
    }),
  ),
  row(
    "R-96",
    "upgrade-goes-in-order",
    "15",
    (): Differences => ({
      step: { kind: "start-task", task: "2.4" },
      migration: { method: "in-place" },
      pool: { facts: { ledger: { cms: true } } },
    }),
  ),
  row("R-101", "no-old-servers-with-teams", "T", (path) => deployed(path, "lync2010")),
  row("R-102", "one-hybrid-forest-at-a-time", "T", always({ migration: { hybridRival: "fabrikam" } })),
  row("R-103", "federation-lists-match", "T", always({ migration: { federationListsMatch: false } })),
  row(
    "R-105",
    "commands-fit-the-path",
    "T",
    pasted(() => "Move-CsUser ana -Target sipfed.online.lync.com -MoveConferenceData"),
  ),
  row("R-107", "hybrid-voice-needs-new-edge", "T", () => ({
    step: declaring,
    migration: {
      hybridVoice: true,
      federatingEdges: [{ name: "edge01", version: "lync2013", routeOpen: true }],
    },
  })),
];

import { render } from "../../../src/cards/render";
import type { Notice } from "../../../src/notices/notice";
import {
  alreadies,
  complaints,
  events,
  nameOf,
  notices,
  recorded,
  reports,
  said,
  violation,
} from "../../words/said-samples";
import type { Shown } from "./page";

const known = (person: string) => ({ channelId: `29:${person}`, name: nameOf(person) });

const shown = (name: string, notice: Notice, viewer?: Parameters<typeof render>[3]): Shown => ({
  name,
  card: render(said(notice, { migration: "m-1" }), nameOf, known, viewer).card as object,
});

/** Every kind of notice and report, and what else has a look of its own. */
export const everyCard = (): readonly Shown[] => [
  ...Object.entries(notices).map(([kind, notice]) => shown(kind, notice)),
  ...Object.entries(reports).map(([kind, report]) => shown(kind, { kind: "told", report })),
  shown("recorded, with what comes next", recorded({ deeds: [{ event: events.siteAdded, pool: null }] })),
  shown("refused, to be typed again", {
    kind: "refused",
    violations: [complaints["pair-wanted"], complaints["full-name-wanted"], violation("task-open")],
  }),
  shown("introduced, where nothing is registered", {
    kind: "introduced",
    tries: ["migration new contoso from lync2010 to lync2013", "migration list", "help"],
  }),
  ...["pool add <fqdn>", "migration new <name> from <version> to <version>", "policy [approvals=…]"].map(
    (usage) =>
      shown(`help for ${usage.split(" <")[0]}`, {
        kind: "told",
        report: { kind: "help", one: true, commands: [{ usage, about: "what it does" }] },
      }),
  ),
  shown("nothing, without a pool", { kind: "nothing", already: alreadies["site-known"], gate: null }),
];

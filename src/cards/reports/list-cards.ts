import type { CardElement, IAdaptiveCard } from "@microsoft/teams.cards";
import { isSayable, sayDeed } from "../../words/deeds/deeds";
import { versionCalled } from "../../words/printing/parts";
import { counted, printInstant } from "../../words/printing/print";
import type { ReportOf } from "../../words/voice";
import type { CardVoice } from "../card-voice";
import { facts, heading, line, moreOf, signed, subtle } from "../parts/blocks";
import { card } from "../parts/card";
import { sayButtons } from "../parts/say-button";

/** The last things that happened to a pool. */
export const historyCard = (
  { pool, entries, earlier }: ReportOf<"history">,
  voice: CardVoice,
): IAdaptiveCard => {
  const last = entries.slice(-mostEntries);
  return card(
    [
      heading(`${pool} · ${counted(entries.length + earlier, "event")}`),
      ...last.flatMap(({ at, by, event, pool: of }): CardElement[] => [
        subtle(`${printInstant(at)}, ${by ? voice.nameOf(by) : "the bot"}`),
        { ...line(isSayable(event) ? sayDeed({ event, pool: of }, voice) : event.type), spacing: "None" },
      ]),
      ...moreOf(entries.length - last.length),
    ],
    sayButtons([`status ${pool}`, `why ${pool}`], voice.migration),
  );
};

const mostEntries = 6;

/** Who has which roles. */
export const peopleCard = ({ people }: ReportOf<"people">, voice: CardVoice): IAdaptiveCard =>
  card(
    people.length > 0
      ? [
          heading("People and their roles"),
          facts(people.slice(0, 15).map(({ person, roles }) => [voice.nameOf(person), roles.join(", ")])),
          ...moreOf(people.length - 15),
        ]
      : [line("Nobody has a role in this migration yet.")],
    sayButtons(["policy", "status"], voice.migration),
  );

/** The migrations of whoever asks; choosing one is a press. */
export const migrationsCard = (
  { migrations }: ReportOf<"migrations">,
  { migration }: CardVoice,
): IAdaptiveCard =>
  migrations.length === 0
    ? card(
        [line("You have no role in any migration. An admin registers one.")],
        sayButtons(["migration new <name> from <version> to <version>"], migration),
      )
    : card(
        [
          heading("Your migrations"),
          ...migrations
            .slice(0, 12)
            .map(({ name, from, to, pools, here }) =>
              signed(
                here ? "current" : "still",
                `${name}: ${versionCalled(from)} to ${versionCalled(to)}, ${counted(pools, "pool")}${here ? " (spoken of here)" : ""}`,
              ),
            ),
          ...moreOf(migrations.length - 12),
        ],
        sayButtons(
          migrations.filter(({ here }) => !here).map(({ name }) => `migration use ${name}`),
          "",
        ),
      );

/** Named lists of pools; asking for one is a press. */
export const batchesCard = ({ batches }: ReportOf<"batches">, { migration }: CardVoice): IAdaptiveCard =>
  batches.length === 0
    ? card([line("There are no batches yet.")], sayButtons(["help batch"], migration))
    : card(
        [
          heading("Batches"),
          facts(
            batches.slice(0, 15).map(({ name, pools, more }) => [name, counted(pools.length + more, "pool")]),
          ),
          ...moreOf(batches.length - 15),
        ],
        sayButtons(
          batches.slice(0, 4).map(({ name }) => `status batch=${name}`),
          migration,
        ),
      );

/** Names that a word may mean, to be told apart by a press. */
export const pickCard = ({ what, tries }: ReportOf<"pick">, { migration }: CardVoice): IAdaptiveCard =>
  card(
    [heading("Which one?"), line(`There is more than one for “${what}”.`), ...moreOf(tries.length - 6)],
    sayButtons(tries, tries.every((command) => command.startsWith("migration use")) ? "" : migration),
  );

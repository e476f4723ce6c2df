import { render } from "../../../src/cards/render";
import type { PersonId } from "../../../src/facts/ids";
import type { Said } from "../../../src/notices/notice";
import { startTalk } from "../../support/talk";
import { bo, cy, type Line } from "../../wire/support/lines";
import { another, inPhase4, registered, twoApprovals } from "../../wire/support/scenes";
import type { Shown } from "./page";

/** Cards out of a migration that is led as people lead one: what a gallery of samples cannot show. */
export async function scenes(): Promise<readonly Shown[]> {
  const talk = await startTalk();
  const shown: Shown[] = [];
  const say = (line: string, who = "Ana Ruiz") => talk.say(who, line);
  const play = async (lines: readonly Line[]) => {
    for (const { says, who } of lines) await say(says, who);
  };
  const keep = async (name: string, said: Said, viewer?: string) => {
    const ids = [...new Set(JSON.stringify(said).match(/"p-\d+"/g))].map((id) => id.slice(1, -1) as PersonId);
    const people = new Map(
      (await talk.store.people(ids)).map((person) => [person.id as string, person] as const),
    );
    const by = [...people.values()].find((person) => person.name === viewer)?.id;
    const nameOf = (id: PersonId) => people.get(id)?.name ?? "someone";
    const { card } = render(said, nameOf, (id) => people.get(id), by as PersonId | undefined);
    shown.push({ name, card: card as object });
  };

  await play(registered("contoso"));
  await keep("scene: a refusal", await say("start pool01 6.4"));
  await play(inPhase4);
  for (const [pool, users] of [
    ["pool02", 220],
    ["pool03", 1200],
    ["pool04", 80],
  ] as const)
    await play([another(pool, users)]);
  await play([twoApprovals]);
  await say("hold pool03 because its SQL Server is being replaced");
  for (const task of ["4.1", "4.2"]) await say(`done pool01 ${task}`);
  await keep("scene: next", await say("next pool01"));
  await say("start pool01 4.3");
  await say("moved pool01 5 wave=test");
  await say("done pool01 4.3");
  await say("start pool01 4.4");
  await say("moved pool01 45 wave=pilot");
  await say("done pool01 4.4");
  await keep("scene: a question", await say("ask pool01"));
  await keep("scene: a board", await say("status pool01"));
  for (const one of [
    "pilot-users-validated",
    "applications-compatible",
    "clients-communicate",
    "each-deployment-works",
  ])
    await say(`confirm pool01 ${one}`, "Ana Ruiz");
  await say("advance pool01");
  const gate = await say("approve pool01", bo);
  await keep("scene: a gate", gate);
  await keep("scene: a gate, seen by who may vote", gate, cy);
  await keep("scene: a gate, seen by who voted", gate, bo);
  await keep("scene: a gate, seen by who asked", gate, "Ana Ruiz");
  await keep("scene: where a migration stands", await say("status"));
  await say("withdraw pool01");
  await say(
    "set pool01 contacts-left=14 dialin-numbers-left=6 response-groups-left=3 conference-directories-left=2",
  );
  await say("set pool01 contacts-left=4 dialin-numbers-left=0 response-groups-left=2");
  await keep("scene: a ledger", await say("status pool01"));
  await keep("scene: going back", await say("rollback pool01 because presence is lost after the move"));
  await keep("scene: a list", await say("done pool02,pool03,pool04 1.1"));
  await talk.stop();
  return shown;
}

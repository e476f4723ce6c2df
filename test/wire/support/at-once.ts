import { Agent, type ClientRequest, request } from "node:http";
import type { Activity } from "../../../simulator";
import type { Stage } from "./stage";

/** Delivers activities in the same instant: each on a connection of its own, all but the last byte of each sent before
 * any is finished. Gives back what the asker of each was answered. */
export async function atOnce(
  { bot, teams }: Stage,
  activities: readonly Activity[],
): Promise<readonly string[]> {
  const from = teams.received().length;
  const opened = await Promise.all(activities.map((activity) => open(bot.url, JSON.stringify(activity))));
  const statuses = await Promise.all(opened.map(({ finish }) => finish()));
  if (statuses.some((status) => status !== 200)) throw new Error(`The bot answered ${statuses.join(", ")}.`);

  const replies = teams
    .received(({ kind }) => kind === "post")
    .filter((one) => teams.received().indexOf(one) >= from);
  const taken = new Set<unknown>();
  return activities.map(({ id }) => {
    const reply = replies.find((one) => one.replyTo === id && !taken.has(one));
    taken.add(reply);
    return reply?.activity?.text ?? "";
  });
}

async function open(url: string, body: string): Promise<{ readonly finish: () => Promise<number> }> {
  const bytes = Buffer.from(body);
  const headers = { "content-type": "application/json", "content-length": bytes.length };
  const sent: ClientRequest = request(new URL("/api/messages", url), {
    method: "POST",
    headers,
    agent: new Agent({ maxSockets: 1 }),
  });
  const status = new Promise<number>((resolve, reject) => {
    sent.once("error", reject);
    sent.once("response", (response) => {
      response.resume().once("end", () => resolve(response.statusCode ?? 0));
    });
  });
  await new Promise<void>((resolve) => sent.write(bytes.subarray(0, -1), () => resolve()));
  return {
    finish: () => {
      sent.end(bytes.subarray(-1));
      return status;
    },
  };
}

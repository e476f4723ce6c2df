import type { TurnContext } from "botbuilder";
import type { Rendered } from "../../cards/rendered";
import { failureFrom } from "../answering/failure";
import { asMessage } from "../answering/outgoing";
import type { Posted, Responders } from "./responders";
import { idIn } from "./sent-id";

/** Says something in the conversation of an activity, in order; what became of the last message, or of the first that failed.
 * Where messages before that one arrived, people may see it in part. */
export async function reply(
  context: TurnContext,
  pages: readonly Rendered[],
  responders: Pick<Responders, "log" | "sleep">,
): Promise<Posted> {
  let posted: Posted = { ok: true, id: null };
  for (const [index, page] of pages.entries()) {
    posted = await say(context, page, responders);
    if (!posted.ok) return index === 0 ? posted : { ...posted, arrived: "unknown" };
  }
  return posted;
}

/** Only a 429 or a 412 is tried again, for they alone were surely not delivered; and not for long, as Teams asks again after 15 s. */
async function say(
  context: TurnContext,
  rendered: Rendered,
  { log, sleep }: Pick<Responders, "log" | "sleep">,
): Promise<Posted> {
  for (let left = 1; ; left--) {
    try {
      const sent = await context.sendActivity(asMessage(rendered));
      return { ok: true, id: idIn(sent) };
    } catch (error) {
      const failure = failureFrom(error);
      const wait = failure.retryAfter ?? 1000;
      const isSure = failure.status === 429 || failure.status === 412;
      if (isSure && left > 0 && wait <= 1500) await sleep(wait);
      else {
        log.warn({ ...failure, activity: context.activity.id }, "An answer could not be delivered.");
        return failure;
      }
    }
  }
}

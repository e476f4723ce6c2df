import type { Ports, Row } from "./ports";

/** What happened must be on record before the conversation goes on, or it would be said again. */
export async function kept(
  { id, turn }: Row,
  { log, sleep }: Ports,
  stopping: AbortSignal,
  keep: () => Promise<void>,
): Promise<void> {
  for (;;) {
    try {
      return await keep();
    } catch (error) {
      log.error({ row: id, turn, err: error }, "A delivery cannot be recorded.");
      if (stopping.aborted) return;
      await sleep(1000, stopping).catch(() => undefined);
    }
  }
}

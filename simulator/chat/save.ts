import { writeFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import type { Activity } from "../activities/activity";
import { readyFiles } from "../file-cards";
import type { Chat } from "./chat-state";

/** Saves the files that a message says to lie ready, where the person stands. */
export const saveFiles = ({ teams, terminal }: Chat, activity: Activity): void => {
  for (const uniqueId of readyFiles(activity)) {
    const file = teams.accepted.find(({ info }) => info.uniqueId === uniqueId);
    if (!file) continue;

    const path = resolve(process.env.INIT_CWD ?? ".", basename(file.info.name));
    try {
      writeFileSync(path, file.bytes, { flag: "wx" });
      terminal.print(`  (saved as ${path})`);
    } catch (error) {
      terminal.print(`  (not saved: ${(error as Error).message})`);
    }
  }
};

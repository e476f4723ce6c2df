import { counted } from "../printing/print";
import type { Lines, ReportOf } from "../voice";

/** What the record holds, and how it is had. */
export const sayRecordOffered = ({
  of,
  migration,
  events,
  file,
  here,
  again,
}: ReportOf<"record-offered">): Lines => [
  `The record of ${of ?? migration}, ${counted(events, "event")} so far${of === null ? "" : " in the whole migration"}: what happened, what was refused, the evidence, who is who, and a check that needs no bot.`,
  here
    ? `Accept below, and ${file} is put into your OneDrive; that you took it goes on record.`
    : `Teams lets a bot hand over files in personal chats alone. Write me there: ${again}`,
  `Without Teams, on the server: npm run export -- --migration ${inShell(migration)}${of === null ? "" : ` --pool ${of}`}`,
];

/** Where the record is now. */
export const sayRecordHandedOver = ({ to }: ReportOf<"record-handed-over">): Lines => [
  to.as === "shell" ? `It is in ${to.path}` : `It is in your OneDrive, as ${to.name}.`,
  "To check it, unpack it and run in its folder: node check.cjs",
];

const inShell = (name: string): string => (/^[\w.-]+$/.test(name) ? name : `"${name}"`);

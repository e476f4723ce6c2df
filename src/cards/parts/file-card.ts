import type { Notice } from "../../notices/notice";
import type { FileCard } from "../rendered";

/** The file that a notice offers, or says to lie ready in Teams. */
export function fileIn(notice: Notice, migration: string): FileCard | undefined {
  if (notice.kind === "told" && notice.report.kind === "record-offered" && notice.report.here) {
    const { of, file, events, ...offer } = notice.report;
    const about = `The record of ${of ?? offer.migration}`;
    const size = bytesOfNone + events * bytesOfEvent;
    return { kind: "offered", name: file, about, size, migration, pool: of };
  }
  const shown = notice.kind === "recorded" ? notice.with : null;
  if (shown?.kind !== "record-handed-over" || shown.to.as !== "upload") return undefined;

  const { name, contentUrl, uniqueId, fileType } = shown.to;
  return { kind: "taken", name, contentUrl, uniqueId, fileType };
}

/** So many bytes an archive takes, more or less: without events, and for each. */
const bytesOfNone = 4_000;
const bytesOfEvent = 400;

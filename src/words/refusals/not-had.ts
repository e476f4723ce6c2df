import type { Sentence } from "../findings/sentence";
import { echoed } from "../printing/parts";
import { counted, listOf } from "../printing/print";
import type { ComplaintOf } from "../voice";

type NotHad = Extract<ComplaintOf, { code: "not-had" }>["problem"];

const again = "topology";
const makeIt = "In the management shell: Get-CsTopology -AsXml | Out-File topology.xml. Then send that file.";

/** Why what came with an order could not be had, or is not what the order takes. */
export function sayNotHad(problem: NotHad): Sentence {
  switch (problem.code) {
    case "file-elsewhere":
      return {
        wrong: "Teams hands a bot only the files of a personal chat.",
        fix: "Send the file to me in a personal chat, or paste its text below the command.",
        try: again,
      };
    case "several-files":
      return { wrong: "More than one file came.", fix: "Send one at a time.", try: again };
    case "foreign-host":
      return {
        wrong: `The file lies on ${problem.host === "" ? "no host that can be read" : echoed(problem.host)}, which is not among the hosts that files are fetched from.`,
        fix: "Send it as a file of this chat; which hosts are asked, the setting FILE_HOSTS says.",
        try: again,
      };
    case "file-redirected":
      return {
        wrong: `${echoed(problem.host)} sends on to another address, and I go to no other.`,
        fix: "Send the file again.",
        try: again,
      };
    case "file-unreachable":
      return {
        wrong: `${echoed(problem.host)} could not be reached.`,
        fix: "Send the file again in a while, or paste its text below the command.",
        try: again,
      };
    case "file-timed-out":
      return {
        wrong: "Fetching the file took too long.",
        fix: "Send it again, or paste its text below the command.",
        try: again,
      };
    case "file-gone":
      return {
        wrong: `The file could not be fetched: its host answered ${problem.status}.`,
        fix: "Its address is short-lived: send the file again.",
        try: again,
      };
    case "file-too-large":
      return {
        wrong: `The file is larger than ${sizeOf(problem.most)}, and is not read.`,
        fix: "Send less at once.",
        try: again,
      };
    case "erased":
      return {
        wrong: "The last topology document was erased from the record.",
        fix: "Send a new one.",
        try: again,
      };
    case "empty":
      return { wrong: "There is nothing in it.", fix: makeIt, try: again };
    case "mixed-encodings":
      return {
        wrong:
          "It does not go through in one encoding: it was cut off, or parts of several files were put together.",
        fix: makeIt,
        try: again,
      };
    case "has-doctype":
      return {
        wrong:
          "It declares a document type with entities of its own, which no topology document does. It was not read.",
        fix: makeIt,
        try: again,
      };
    case "no-xml":
      return {
        wrong: "It is no XML: without -AsXml the shell prints a table or a list.",
        fix: makeIt,
        try: again,
      };
    case "user-data":
      return {
        wrong: "It holds data of users, as Export-CsUserData writes them. It was not read and is not kept.",
        fix: makeIt,
        try: again,
      };
    case "took-too-long":
      return {
        wrong: "Reading it took more time or memory than a topology document needs, so it was given up.",
        fix: makeIt,
        try: again,
      };
    case "not-well-formed":
      return {
        wrong: `It does not hold together as XML: line ${problem.line}, ${problem.what.replace(/\.$/, "").slice(0, 200)}. It was cut off or changed by hand.`,
        fix: "Send the whole file as the shell wrote it.",
        try: again,
      };
    case "too-large":
      return {
        wrong: `${tooLarge[problem.what](problem.most)} and is not read.`,
        fix: "Send the topology document alone, as the shell wrote it.",
        try: again,
      };
    case "other-root":
      return {
        wrong: `It is no topology document: its root is ${echoed(problem.root, 80)}${problem.namespace === "" ? " without a namespace" : ` of ${echoed(problem.namespace)}`}.`,
        fix: makeIt,
        try: again,
      };
    case "archive-damaged":
      return { wrong: "The archive is damaged.", fix: "Send the topology document itself.", try: again };
    case "archive-without-topology":
      return {
        wrong: `None of ${counted(problem.entries.length + problem.more, "entry", "entries")} of the archive is a topology document (${listOf(problem.entries)}${problem.more > 0 ? ` and ${problem.more} more` : ""}).`,
        fix: makeIt,
        try: again,
      };
  }
}

const tooLarge: Readonly<Record<Extract<NotHad, { code: "too-large" }>["what"], (most: number) => string>> = {
  bytes: (most) => `It is larger than ${sizeOf(most)}`,
  characters: (most) => `It has more than ${counted(most, "character")}`,
  elements: (most) => `It has more than ${counted(most, "element")}`,
  depth: (most) => `Its elements stand deeper than ${most} in each other`,
  entries: (most) => `The archive has more than ${counted(most, "entry", "entries")}`,
  unpacked: (most) => `The archive would unpack to more than ${sizeOf(most)}`,
};

const sizeOf = (bytes: number): string => `${Math.floor(bytes / 1024 / 1024)} MB`;

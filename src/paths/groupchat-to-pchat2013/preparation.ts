import type { Phase } from "../path";
import { task } from "../task";
import { details, highLevel } from "./documents";

/** R1 to R9 of the procedure, on the legacy system with its own administration tool; and the window, which the list of
 * points asks for. */
export const preparation: Phase = {
  number: 2,
  title: "Prepare source data",
  source: details,
  tasks: [
    task({
      number: "2.1",
      title: "R1: Back up the source databases",
      what: "Back up every Group Chat database of {pool}, compliance included. Nothing else leads back once its software is gone.",
      gate: 2,
      skip: "never",
      source: details,
    }),
    task({
      number: "2.2",
      title: "R2: Flatten categories",
      what: "Persistent Chat knows one level of categories. Bring rooms of nested categories where they shall end up; what stays nested gets the full names of its parents put before its own.",
      gate: 2,
      source: details,
    }),
    task({
      number: "2.3",
      title: "R3: Check the managers of the root category",
      what: "Whoever manages the root category manages all rooms afterwards. Take off whoever should not.",
      gate: 2,
      source: details,
    }),
    task({
      number: "2.4",
      title: "R4: Check the length of room names",
      what: "With the names of its parents before it a room's name has 256 characters at most. Shorten longer ones, then say how many are left: set {pool} long-room-names=0",
      gate: 2,
      source: details,
    }),
    task({
      number: "2.5",
      title: "R5: Check the invitation settings of categories",
      what: "A category with invitations switched off switches them off in all its rooms; the export warns and sets them to false. Decide for each.",
      gate: 2,
      source: details,
    }),
    task({
      number: "2.6",
      title: "R6: Plan the copying of files",
      what: "The tools do not carry uploaded files. Find out how much there is, and how long a copy to the file store of {target} takes.",
      gate: 2,
      source: details,
    }),
    task({
      number: "2.7",
      title: "R7: Look at rooms with federated users",
      what: "These rooms move, and their federated users lose access: Persistent Chat has no federation. Tell them, or disable the rooms.",
      gate: 2,
      source: details,
    }),
    task({
      number: "2.8",
      title: "R8: Disable rooms that are not to be migrated",
      what: "Disable every room that shall stay behind; the export can leave disabled ones out.",
      gate: 2,
      source: details,
    }),
    task({
      number: "2.9",
      title: "R9: Choose the cut-off date of the content",
      what: "Decide from which day on messages are taken along.",
      gate: 2,
      source: details,
    }),
    task({
      number: "2.10",
      title: "Plan the shutdown window",
      what: "Choose when chat is shut down, for everybody and from the export to the end of the import, and announce it. Count the copying of files in.",
      gate: 2,
      skip: "never",
      source: highLevel,
    }),
  ],
};

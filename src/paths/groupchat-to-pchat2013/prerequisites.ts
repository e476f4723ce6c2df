import type { Phase } from "../path";
import { task } from "../task";
import { details, parent, supportedPaths } from "./documents";

/** P1 to P6 of the procedure. */
export const prerequisites: Phase = {
  number: 1,
  title: "Prerequisites",
  source: details,
  tasks: [
    task({
      number: "1.1",
      title: "P1: A Lync Server 2013 pool is there to be the home",
      what: "Choose the Lync 2013 pool on which Persistent Chat will be homed. At least one has to be deployed.",
      command: "Get-CsPool | Select-Object Identity, Services",
      gate: 1,
      source: details,
    }),
    task({
      number: "1.2",
      title: "P2: The Persistent Chat pool is installed and empty",
      what: "Deploy {target} and create nothing in it yet. The whole of {pool} goes into this one pool; more Persistent Chat pools may be added after the import.",
      command: 'Get-CsPersistentChatCategory -PersistentChatPoolFqdn "{target}"',
      gate: 1,
      skip: "never",
      cautions: [
        {
          rules: ["R-92"],
          say: "A category, room or add-in made on {target} beforehand that is called like one of {pool} is overwritten by the import.",
          source: details,
        },
      ],
      source: details,
    }),
    task({
      number: "1.3",
      title: "P3: Lync Server 2013 coexists with the old version",
      what: "See that the coexistence of both versions is tested and works. The two chat systems run side by side and share no category, room or add-in.",
      gate: 1,
      source: parent,
    }),
    task({
      number: "1.4",
      title: "P4: Both are in one Active Directory forest",
      what: "See that {pool} and {target} belong to the same forest. A pool of another deployment cannot be the target.",
      gate: 1,
      source: details,
    }),
    task({
      number: "1.5",
      title: "P5: The Persistent Chat servers use NTFS",
      what: "Check the file system on every server of {target}: FAT32 will not do.",
      command: "Get-Volume | Select-Object DriveLetter, FileSystem   # on each server of {target}",
      gate: 1,
      source: parent,
    }),
    task({
      number: "1.6",
      title: "P6: Everything else has been migrated",
      what: "Group Chat goes last: every other pool has left its post-migration phase by now. The pool on which Group Chat is homed stays until this migration is done.",
      gate: 1,
      source: supportedPaths,
    }),
  ],
};

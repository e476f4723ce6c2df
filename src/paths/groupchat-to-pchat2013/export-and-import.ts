import type { Phase } from "../path";
import { task } from "../task";
import { details } from "./documents";

/** Steps 1 and 2. From here on nobody can chat. */
export const exporting: Phase = {
  number: 3,
  title: "Export",
  source: details,
  tasks: [
    task({
      number: "3.1",
      title: "Step 1: Stop the legacy Group Chat services",
      what: "In the window that was announced, stop all Group Chat services of {pool}, and the Persistent Chat services of {target} where they run. Nobody can chat until 5.2.",
      command: 'Get-Service -DisplayName "*Group Chat*" | Stop-Service   # on each server of {pool}',
      needs: [
        {
          task: "2.1",
          because: "from here on the backup is the way back",
          source: details,
          rules: ["R-90"],
        },
        { task: "2.10", because: "everybody loses chat, in a window that was announced", source: details },
      ],
      gate: 3,
      guarded: true,
      skip: "never",
      undo: {
        command: 'Get-Service -DisplayName "*Group Chat*" | Start-Service   # on each server of {pool}',
        resets: ["3.2"],
      },
      source: details,
    }),
    task({
      number: "3.2",
      title: "Step 2: Export-CsPersistentChatData, and inspect the result",
      what: "As a member of CsPersistentChatAdministrator export everything that shall go along, read the report, and look into the file before going on.",
      command:
        'Export-CsPersistentChatData -DBInstance "<SQL Server of {pool}>\\<instance>" -FileName "<folder>\\chat.zip" -Level All -Report "<folder>\\export.xml"',
      needs: [
        {
          task: "3.1",
          because: "what is written during the export would be lost",
          source: details,
          rules: ["R-89"],
        },
      ],
      gate: 3,
      skip: "never",
      source: details,
    }),
  ],
};

/** Steps 3 to 7. */
export const importing: Phase = {
  number: 4,
  title: "Import",
  source: details,
  tasks: [
    task({
      number: "4.1",
      title: "Step 3: Stop the Persistent Chat services",
      what: "Stop the Persistent Chat services on every server of {target}.",
      command: "Stop-CsWindowsService -Name RtcChat   # on each server of {target}",
      gate: 4,
      skip: "never",
      undo: { command: "Start-CsWindowsService -Name RtcChat   # on each server of {target}", resets: [] },
      source: details,
    }),
    task({
      number: "4.2",
      title: "Step 4: Back up the Persistent Chat database",
      what: "Where anything was created on {target} already, back up its database: the import merges into it and may overwrite.",
      gate: 4,
      source: details,
    }),
    task({
      number: "4.3",
      title: "Step 5: Import-CsPersistentChatData -WhatIf",
      what: "Rehearse the import, and settle every error and every warning of it. Repeat until it says nothing more.",
      command:
        'Import-CsPersistentChatData -DBInstance "<SQL Server of {target}>\\<instance>" -FileName "<folder>\\chat.zip" -WhatIf',
      needs: [
        { task: "3.2", because: "there is nothing to import without an export", source: details },
        {
          task: "4.1",
          because: "services that run meanwhile would change what is imported into",
          source: details,
          rules: ["R-89"],
        },
      ],
      gate: 4,
      skip: "never",
      source: details,
    }),
    task({
      number: "4.4",
      title: "Step 6: Import-CsPersistentChatData",
      what: "As a member of CsPersistentChatAdministrator import the exported data into {target}.",
      command:
        'Import-CsPersistentChatData -DBInstance "<SQL Server of {target}>\\<instance>" -FileName "<folder>\\chat.zip"',
      needs: [
        { task: "4.2", because: "the import may overwrite what is there", source: details, rules: ["R-90"] },
        {
          task: "4.3",
          because: "the rehearsal has to end without a warning",
          source: details,
          rules: ["R-90"],
        },
        {
          fact: { fact: "pool.long-room-names", is: 0 },
          because: "rooms whose names have more than 256 characters with their parents cannot be imported",
          source: details,
          rules: ["R-91"],
        },
      ],
      gate: 4,
      guarded: true,
      skip: "never",
      undo: {
        command: "# restore the database of {target} from the backup of step 4",
        resets: ["4.5"],
      },
      cautions: [
        {
          rules: ["R-92"],
          say: "What was created on {target} and is called like something of {pool} is overwritten.",
          source: details,
        },
      ],
      source: details,
    }),
    task({
      number: "4.5",
      title: "Step 7: Copy the uploaded files",
      what: "Copy all uploaded files to the Persistent Chat file store of {target}. The Lync 2013 client neither shows nor uploads files; legacy clients go on doing both.",
      command: 'xcopy "<file folder of {pool}>" "<file store of {target}>" /E /I /K',
      needs: [{ task: "4.4", because: "files belong to rooms that are there", source: details }],
      gate: 4,
      source: details,
    }),
  ],
};

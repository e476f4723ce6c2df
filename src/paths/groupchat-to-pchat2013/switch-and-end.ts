import type { Phase } from "../path";
import { task } from "../task";
import { coexistence, details } from "./documents";

/** Steps 8 to 10. After step 8 the procedure calls the mandatory part complete. */
export const switching: Phase = {
  number: 5,
  title: "Switch endpoint and verify",
  source: details,
  tasks: [
    task({
      number: "5.1",
      title: "Step 8: Port the Lookup Server URI",
      what: "Delete the account ocschat@<domain>, then make an endpoint with the identical SIP URI, so that legacy clients connect without being set up anew. Not needed where there are no legacy clients. Going back is documented nowhere; after this it means to make the old account again.",
      command:
        'New-CsPersistentChatEndpoint -SipAddress "sip:ocschat@<domain>" -PersistentChatPoolFqdn "{target}"',
      needs: [
        { task: "4.4", because: "clients would be sent to empty rooms", source: details },
        { task: "4.5", because: "legacy clients go on showing files", source: details },
      ],
      gate: 5,
      guarded: true,
      irreversible: true,
      source: details,
    }),
    task({
      number: "5.2",
      title: "Step 9: Start the Persistent Chat services",
      what: "Start the Persistent Chat services on every server of {target}.",
      command: "Start-CsWindowsService -Name RtcChat   # on each server of {target}",
      needs: [
        {
          task: "5.1",
          because:
            "the endpoint with the old URI is made after the old account is deleted and before anybody signs in",
          source: details,
          rules: ["R-94"],
        },
      ],
      gate: 5,
      skip: "never",
      undo: {
        command: "Stop-CsWindowsService -Name RtcChat   # on each server of {target}",
        resets: ["5.3"],
      },
      source: details,
    }),
    task({
      number: "5.3",
      title: "Step 10: Verify the data",
      what: "Compare categories, rooms, members and content with the legacy system, in Control Panel and with the cmdlets, and sign in with a legacy and with a new client.",
      command: [
        'Get-CsPersistentChatCategory -PersistentChatPoolFqdn "{target}"',
        'Get-CsPersistentChatRoom -PersistentChatPoolFqdn "{target}" | Measure-Object',
      ].join("\n"),
      needs: [
        { task: "5.2", because: "there is nothing to see while the services are stopped", source: details },
      ],
      gate: 5,
      skip: "never",
      source: details,
    }),
  ],
};

/** Steps 11 to 13. The verification is behind them: both documents put it before the old software goes. */
export const ending: Phase = {
  number: 6,
  title: "Decommission and enable clients",
  source: details,
  tasks: [
    task({
      number: "6.1",
      title: "Step 11: Uninstall Group Chat",
      what: "Uninstall Group Chat from every computer of {pool}. From here a restore is the only way back.",
      needs: [
        {
          task: "5.3",
          because: "the old data is not given up before the new was looked at",
          source: details,
        },
      ],
      gate: 6,
      guarded: true,
      irreversible: true,
      source: details,
    }),
    task({
      number: "6.2",
      title: "Step 12: Remove the trusted application and its pool",
      what: "Remove the trusted application of the old Group Chat and its pool, in the shell or in Topology Builder.",
      command:
        'Remove-CsTrustedApplication -Identity "<application>"\nRemove-CsTrustedApplicationPool -Identity "{pool}"',
      needs: [
        { task: "6.1", because: "the old software depends on it while it is installed", source: details },
      ],
      gate: 6,
      guarded: true,
      undo: { command: "# make the trusted application pool and the application again", resets: [] },
      source: details,
    }),
    task({
      number: "6.3",
      title: "Step 13: Enable Persistent Chat through new clients",
      what: "Enable Persistent Chat by policy for users who are homed on Lync 2013; only then does the Lync 2013 client show it. It uses nothing but Persistent Chat 2013.",
      command: "Get-CsPersistentChatPolicy | Select-Object Identity, EnablePersistentChat",
      needs: [{ task: "5.3", because: "people are invited to what was verified", source: details }],
      gate: 6,
      source: coexistence,
    }),
  ],
};

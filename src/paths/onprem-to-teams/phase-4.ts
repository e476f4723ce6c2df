import type { Phase } from "../path";
import { task } from "../task";
import { lossesOfMoving, moveBack, moveCommand } from "./phase-3";
import { decommission, disabling, lines, toTeams } from "./shared";

/** The first step of the decommission: everybody who is to have Teams has it. */
export const phase4: Phase = {
  number: 4,
  title: "Move all required users",
  source: decommission,
  tasks: [
    task({
      number: "4.1",
      title: "Move everybody else",
      gate: 4,
      what: "Move all users of {pool} who are left. Microsoft's BatchMoveToTeams script checks what each needs and writes a log of the results. Meetings become Teams meetings; content that was uploaded to them stays behind.",
      command: moveCommand,
      needs: [
        { task: "3.4", because: "policies on premises do not go along", source: toTeams },
        { task: "3.6", because: "pilot users come before everybody else", source: "our own rule" },
      ],
      guarded: true,
      undo: moveBack,
      cautions: lossesOfMoving,
      source: toTeams,
    }),
    task({
      number: "4.2",
      title: "See that no user is left",
      gate: 4,
      what: "Nobody may be left on {pool} but users who are to be dropped: remove those, and declare users-left=0.",
      command: lines(
        'Get-CsUser -Filter {HostingProvider -eq "SRV:"} | Select-Object SipAddress, RegistrarPool',
      ),
      needs: [{ task: "4.1", because: "the count is taken after the move", source: decommission }],
      skip: "never",
      empty: [{ what: "users-left", of: "pool", source: disabling, rules: ["R-106"] }],
      source: disabling,
    }),
  ],
};

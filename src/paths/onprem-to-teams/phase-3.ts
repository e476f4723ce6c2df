import type { Caution, Need, Phase } from "../path";
import { task } from "../task";
import { lines, moving, toTeams, upgrade } from "./shared";

/** What a user needs before the move is checked for the users of the pool, wave after wave. */
const ready: readonly Need[] = [
  {
    task: "1.3",
    because: "without the hosting provider there is nowhere to move to",
    source: upgrade,
  },
  { task: "1.4", because: "both sides talk by federation while users move", source: upgrade },
  {
    task: "3.1",
    because: "the move checks licences and fails without them",
    source: moving,
    rules: ["R-104"],
  },
  {
    task: "3.2",
    because: "an account that is not synchronised cannot be moved",
    source: moving,
    rules: ["R-104"],
  },
  {
    task: "3.3",
    because: "contacts in the Unified Contact Store keep the user from moving",
    source: toTeams,
    rules: ["R-104"],
  },
];

/** Told before each wave. */
export const lossesOfMoving: readonly Caution[] = [
  {
    rules: ["R-105"],
    say: "-Force loses contacts and meetings for good, and -MoveConferenceData is only for moves between pools on premises: use neither.",
    source: "Move-CsUser.md",
  },
];

export const moveBack = {
  command: lines(
    'Move-CsUser -Identity "<user>" -Target {pool}',
    "# since 10 November 2023 contacts do not come back with the user",
  ),
  resets: [],
} as const;

export const moveCommand = lines(
  'Move-CsUser -Identity "<user>" -Target sipfed.online.lync.com',
  'Get-CsUser -Identity "<user>" | Select-Object HostingProvider   # sipfed.online.lync.com',
);

/** The documents know no pilot on this way: the two waves in front of the rest are ours. */
export const phase3: Phase = {
  number: 3,
  title: "Move users to Teams Only",
  source: upgrade,
  tasks: [
    task({
      number: "3.1",
      title: "Check the licences of the users",
      gate: 3,
      what: "Each user of {pool} needs a licence for Teams and the Skype for Business Online plan; Audio Conferencing too where dial-in is enabled, and Phone System with Enterprise Voice.",
      skip: "never",
      source: moving,
    }),
    task({
      number: "3.2",
      title: "Check that the accounts are synchronised",
      gate: 3,
      what: "See online that every user of {pool} is there, as a synchronised account.",
      command: "Get-CsOnlineUser -Identity <user> | Select-Object UserPrincipalName, SipAddress",
      skip: "never",
      source: moving,
    }),
    task({
      number: "3.3",
      title: "Switch off the Unified Contact Store",
      gate: 3,
      what: "Take the Unified Contact Store away from the users of {pool} who have it, and bring their contacts back.",
      command: lines(
        'Grant-CsUserServicesPolicy -Identity "<user>" -PolicyName <without UCS>',
        'Invoke-CsUcsRollback -Identity "<user>"',
      ),
      skip: "never",
      source: toTeams,
    }),
    task({
      number: "3.4",
      title: "Assign online policies",
      gate: 3,
      what: "Assign what users of {pool} shall have online before they move: policies on premises do not go along.",
      source: moving,
    }),
    task({
      number: "3.5",
      title: "Move test users",
      gate: 3,
      what: "Move a few test users of {pool} and see that each is Teams Only, with contacts and meetings there. No document describes a pilot on this way: this wave and the next are ours.",
      command: lines(
        moveCommand,
        'Get-CsMeetingMigrationStatus -Identity "<user>"   # about 90 minutes later',
      ),
      needs: ready,
      guarded: true,
      undo: {
        ...moveBack,
        resets: [
          "pilot-users-validated",
          "applications-compatible",
          "clients-communicate",
          "each-deployment-works",
        ],
      },
      cautions: lossesOfMoving,
      source: toTeams,
    }),
    task({
      number: "3.6",
      title: "Move pilot users",
      gate: 3,
      what: "Move users of {pool} who work with it every day. Have each sign in to Teams within 30 days, so that the contacts arrive. This wave is ours.",
      command: moveCommand,
      needs: [
        ...ready,
        { task: "3.4", because: "policies on premises do not go along", source: moving },
        { task: "3.5", because: "test users come before pilot users", source: "our own rule" },
      ],
      guarded: true,
      undo: { ...moveBack, resets: ["pilot-soaked"] },
      cautions: lossesOfMoving,
      source: toTeams,
    }),
  ],
};

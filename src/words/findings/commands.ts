import { echoed } from "../printing/parts";
import type { Some } from "./sentence";

export const commandsSentences = {
  "wrong-cmdlet": ({ cmdlet, wanted }, label) => ({
    wrong: `Users of ${label} are not moved with ${shown(cmdlet)}.`,
    fix: `Move them with ${shown(wanted)}, never with the old tools or Active Directory Users and Computers.`,
    try: `next ${label}`,
  }),
  "moves-everyone": ({ cmdlet, task }, label) => ({
    wrong: `A filter for all users of the old version, handed on to ${shown(cmdlet)}, moves everybody at once, and task ${task} has no leave.`,
    fix: "Name the users, or take them from a list; everybody who is left follows with leave.",
    try: `can ${label} ${task}`,
  }),
  "identity-has-blanks": ({ identity, cmdlet }, label) => ({
    wrong: `${shown(cmdlet)} names ${echoed(identity, 80)}, with a blank at its start or end, and such a user cannot be moved.`,
    fix: "Take the blank out of the user's name first.",
    try: `next ${label}`,
  }),
  "hangs-on-legacy-pool": ({ cmdlet }, label) => ({
    wrong: `${shown(cmdlet)} would hang a new trusted application pool on ${label}, which goes away.`,
    fix: "Name the new pool as its registrar.",
    try: `next ${label}`,
  }),
  "moves-to-same-version": ({ cmdlet }, label) => ({
    wrong: `${shown(cmdlet)} would move response groups to ${label}, a pool of the old version; it moves between versions only.`,
    fix: "Name the legacy pool as source and the new pool as destination.",
    try: `next ${label}`,
  }),
  "content-does-not-go-online": ({ cmdlet }, label) => ({
    wrong: `${shown(cmdlet)} with -MoveConferenceData is for moves on premises, not for those to the cloud.`,
    fix: "Leave -MoveConferenceData out.",
    try: `next ${label}`,
  }),
  "force-loses-data": ({ cmdlet }, label) => ({
    wrong: `${shown(cmdlet)} with -Force drops the contacts and meetings of the user for good.`,
    fix: "Leave -Force out unless that is meant.",
    try: `next ${label}`,
  }),
  "content-stays-behind": ({ cmdlet }, label) => ({
    wrong: `${shown(cmdlet)} without -MoveConferenceData leaves the content of meetings on the old pool.`,
    fix: "Add -MoveConferenceData where the content is needed.",
    try: `next ${label}`,
  }),
} satisfies Some;

/** `move-csuser` as people know it. */
const shown = (cmdlet: string): string => names[cmdlet] ?? cmdlet;

const names: Readonly<Record<string, string>> = {
  aduc: "Active Directory Users and Computers",
  "move-csuser": "Move-CsUser",
  "move-cslegacyuser": "Move-CsLegacyUser",
  "new-cstrustedapplicationpool": "New-CsTrustedApplicationPool",
  "move-csrgsconfiguration": "Move-CsRgsConfiguration",
};

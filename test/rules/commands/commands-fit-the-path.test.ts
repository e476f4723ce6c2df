import { pipelinesIn } from "../../../src/facts/shell";
import { commandsFitThePath } from "../../../src/rules/commands/commands-fit-the-path";
import { codes, task } from "../../support/case";

const saying = (text: string, migration = {}, pool = {}) => ({
  step: { kind: "start-task", task: "4.3", commands: pipelinesIn(text) } as const,
  migration,
  pool: { tasks: [task({ number: "4.3", guarded: true }), task({ number: "6.4", guarded: true })], ...pool },
});
const ocs = { from: "ocs2007r2" } as const;
const leave = { tasks: [task({ number: "4.3" }), task({ number: "6.4", guarded: true, hasLeave: true })] };
const mover = { tasks: [task({ number: "4.3", movesUsers: true })] };
const inTool = "all moved by Active Directory Users and Computers";
const whole = "Get-CsUser -OnLyncServer | Move-CsUser -Target pool11 -MoveConferenceData";
const legacy = "Get-CsUser -OnOfficeCommunicationServer | Move-CsLegacyUser -Target pool11";
const online = "Move-CsUser ana -Target sipfed.online.lync.com";

test.each([
  ["words alone pass", saying("the pilot group agreed"), []],
  ["one user with the content passes", saying("Move-CsUser ana -Target pool11 -MoveConferenceData"), []],
  ["without the content it warns", saying("Move-CsUser ana -Target pool11"), ["content-stays-behind"]],
  ["everybody at once is refused", saying(whole), ["moves-everyone"]],
  ["… not when the mass move has leave", saying(whole, {}, leave), []],
  ["… nor where nobody is moved", saying(whole, {}, { massMove: undefined }), []],
  ["everybody of OCS is refused, too", saying(legacy, ocs), ["moves-everyone"]],
  [
    "a list of users is not everybody",
    saying("Get-CsUser -Filter {a -eq 'b'} | Move-CsUser -MoveConferenceData"),
    [],
  ],
  ["Move-CsUser is not for OCS", saying("Move-CsUser ana -MoveConferenceData", ocs), ["wrong-cmdlet"]],
  ["Move-CsLegacyUser is for OCS", saying("Move-CsLegacyUser ana", ocs), []],
  ["… and for nothing else", saying("Move-CsLegacyUser ana"), ["wrong-cmdlet"]],
  [
    "a blank at the end of a name is refused",
    saying("Move-CsLegacyUser 'ana '", ocs),
    ["identity-has-blanks"],
  ],
  ["a blank within is none", saying("Move-CsLegacyUser 'ana ruiz'", ocs), []],
  [
    "content does not go online",
    saying(`${online} -MoveConferenceData`, { to: "teams" }),
    ["content-does-not-go-online"],
  ],
  ["force online warns", saying(`${online} -Force`, { to: "teams" }), ["force-loses-data"]],
  ["a plain move online passes", saying(online, { to: "teams" }), []],
  [
    "a new application pool on the old one is refused",
    saying("New-CsTrustedApplicationPool -Identity a -Registrar Registrar:POOL01.contoso.com"),
    ["hangs-on-legacy-pool"],
  ],
  ["on the new one it may hang", saying("New-CsTrustedApplicationPool -Registrar pool11.contoso.com"), []],
  [
    "response groups do not move to a pool of the old version",
    saying("Move-CsRgsConfiguration -Source pool02.contoso.com -Destination pool01.contoso.com"),
    ["moves-to-same-version"],
  ],
  [
    "they move to the new pool",
    saying("Move-CsRgsConfiguration -Source pool01.contoso.com -Destination pool11.contoso.com"),
    [],
  ],
  [
    "moved in the directory's tool is refused of a task that moves users",
    saying(inTool, {}, mover),
    ["wrong-cmdlet"],
  ],
  ["… and of no other", saying(inTool), []],
  ["… nor where it was not moved there", saying("they were never moved with dsa.msc", {}, mover), []],
  ["on the way back it is silent", saying(whole, {}, { wayBack: { stage: "going", to: 0, steps: [] } }), []],
] as const)("%s", (_, differences, expected) => {
  expect(codes(commandsFitThePath, differences)).toEqual(expected);
});

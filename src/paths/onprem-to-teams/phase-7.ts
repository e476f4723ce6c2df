import type { Emptiness, Need, Phase, Task } from "../path";
import { task } from "../task";
import { decommission, lines } from "./shared";

const gone = (what: Emptiness["what"]): Emptiness => ({
  what,
  of: "pool",
  source: decommission,
  rules: ["R-106"],
});

/** What the page lists and no count of the ledger stands for: object, and the command that lists it. */
const alsoLeft: readonly (readonly [number: string, title: string, command: string])[] = [
  ["7.2", "See that no meeting rooms are left", "Get-CsMeetingRoom"],
  [
    "7.3",
    "See that no trusted applications are left",
    lines("Get-CsTrustedApplicationEndpoint", "Get-CsTrustedApplication"),
  ],
  ["7.4", "See that no Persistent Chat endpoints are left", "Get-CsPersistentChatEndpoint"],
  ["7.5", "See that no audio test applications are left", "Get-CsAudioTestServiceApplication"],
  ["7.6", "See that no call park orbits are left", "Get-CsCallParkOrbit"],
];

const nothingLeft: readonly Need[] = ["7.1", ...alsoLeft.map(([number]) => number)].map((number) => ({
  task: number,
  because: "what is left would be lost with the deployment",
  source: decommission,
  rules: ["R-106"],
}));

/** The deployment goes as a whole, by the last pool: nothing of it can be brought back. */
const removal = (
  said: Pick<Task, "number" | "title" | "what" | "command"> & Partial<Pick<Task, "publishes">>,
  needs: readonly Need[],
): Task =>
  task({
    scope: "forest",
    gate: 7,
    of: "last",
    guarded: true,
    irreversible: true,
    skip: "never",
    source: decommission,
    ...said,
    needs,
  });

const next = (number: string, because: string, rules: readonly string[] = []): readonly Need[] => [
  { task: number, because, source: decommission, rules },
];

export const phase7: Phase = {
  number: 7,
  title: "Remove the on-premises deployment",
  source: decommission,
  tasks: [
    task({
      number: "7.1",
      title: "See that phones, dial-in numbers and workflows are gone",
      gate: 7,
      what: "Nothing of these may be left on {pool}: common area phones, analog devices, contacts of Exchange UM, dial-in access numbers, response groups.",
      command: lines(
        ...["CommonAreaPhone", "AnalogDevice", "ExUmContact"].map(
          (kind) => `Get-Cs${kind} -Filter {RegistrarPool -eq "{pool}"}`,
        ),
        "Get-CsDialInConferencingAccessNumber",
        "Get-CsRgsWorkflow",
      ),
      skip: "never",
      empty: [
        gone("users-left"),
        gone("contacts-left"),
        gone("dialin-numbers-left"),
        gone("response-groups-left"),
      ],
      source: decommission,
    }),
    ...alsoLeft.map(([number, title, command]) =>
      task({
        number,
        title,
        gate: 7,
        what: "The command lists nothing that belongs to {pool}; remove or replace what it does list.",
        command,
        skip: "never",
        source: decommission,
      }),
    ),
    removal(
      {
        number: "7.7",
        title: "Remove the deployment in Topology Builder",
        what: "Choose Remove Deployment in Topology Builder and publish.",
        command: "Get-CsManagementStoreReplicationStatus   # every UpToDate: True",
        publishes: true,
      },
      [
        {
          task: "6.1",
          because: "endpoints move while there is a deployment to move them from",
          source: decommission,
          rules: ["R-106"],
        },
        ...nothingLeft,
        {
          fact: { fact: "pool.last", is: true },
          because: "nothing may be left on any other pool either",
          source: decommission,
          rules: ["R-106"],
        },
      ],
    ),
    removal(
      {
        number: "7.8",
        title: "Remove the conference directories",
        what: "Remove every conference directory.",
        command: "Get-CsConferenceDirectory | Remove-CsConferenceDirectory -Force",
      },
      next("7.7", "the deployment is out of the topology first, and every server has heard of it", ["R-79"]),
    ),
    removal(
      {
        number: "7.9",
        title: "Finish the uninstallation",
        what: "Publish the empty topology and take the location of the configuration store out of Active Directory.",
        command: lines("Publish-CsTopology -FinalizeUninstall", "Remove-CsConfigurationStoreLocation"),
      },
      next("7.8", "directories keep the uninstallation from ending"),
    ),
    removal(
      {
        number: "7.10",
        title: "Take Active Directory back",
        what: "Undo what setup prepared in each domain, then in the forest.",
        command: lines("Disable-CsAdDomain   # in each domain", "Disable-CsAdForest"),
      },
      next("7.9", "Active Directory is needed until the deployment is gone"),
    ),
  ],
};

import type { Phase } from "../path";
import { task } from "../task";
import { after, lines, movesUsersFirst, numbers, type Product, paired } from "./product";

/** The guide names no tests here: the checkpoints of this phase stand for them. */
export const step7 = (product: Product): Phase => ({
  number: 7,
  title: "Verify Skype for Business functionality works",
  source: product.steps,
  tasks: [
    task({
      number: "7.1",
      title: "Test the upgraded pool",
      gate: 7,
      what: "The guide gives no list of tests: these are ours. Sign in, send messages and call between two users of {pool}, then with users of a pool that is not upgraded yet.",
      command: lines(
        "Test-CsRegistration -TargetFqdn {pool}",
        "Test-CsIM -TargetFqdn {pool}",
        "Test-CsPresence -TargetFqdn {pool}",
      ),
      needs: [after(product, "6.2", "services have to run")],
      skip: "never",
      source: product.steps,
    }),
    task({
      number: "7.2",
      title: "Move users and conference directories back",
      gate: 7,
      what: `Bring the users and conference directories of 2.1 back to {pool}, the directories with the shell of ${product.fresh}.`,
      command: lines(
        "Get-CsUser <those moved in 2.1> | Move-CsUser -Target {pool}",
        "Move-CsConferenceDirectory -Identity <number> -TargetPool {pool}",
      ),
      when: movesUsersFirst,
      needs: [after(product, "7.1", "nobody comes back to a pool that was not tested")],
      undo: {
        command: lines(
          'Get-CsUser -Filter {RegistrarPool -eq "{pool}"} | Move-CsUser -Target <other pool>',
          "Move-CsConferenceDirectory -Identity <number> -TargetPool <other pool>",
        ),
        resets: [],
      },
      source: product.plan,
    }),
    task({
      number: "7.3",
      title: "Assign Kerberos accounts again",
      gate: 7,
      what: "Where web services authenticate with a Kerberos account, assign it to the site again. Skip this where there is none.",
      command: "Get-CsKerberosAccountAssignment",
      needs: [after(product, "6.2", "the web services have to run")],
      source: product.plan,
    }),
    ...(product.roomSystem
      ? [
          task({
            number: "7.4",
            title: "Install the Lync Room System administration tool",
            scope: "forest",
            gate: 7,
            of: "last",
            what: "Install the administration tool for Lync Room System that goes with the new version. Skip this where 1.4 was skipped.",
            source: product.plan,
          }),
        ]
      : []),
  ],
});

export const step8 = (product: Product): Phase => ({
  number: 8,
  title: "Upgrade secondary pools",
  source: product.steps,
  tasks: [
    task({
      number: "8.1",
      title: "Begin with the paired pool",
      gate: 8,
      what: "Repeat the steps for the pool that {pool} is paired with, straight away: until it has the same version, neither can fail over to the other.",
      when: paired,
      cautions: [
        {
          rules: numbers(product, "R-98"),
          say: "Do not take the pairing apart for this: paired pools are upgraded back to back and stay paired.",
          source: product.plan,
        },
      ],
      source: product.steps,
    }),
    task({
      number: "8.2",
      title: "Go on in the order of the pools",
      gate: 8,
      what: `Repeat the steps for the next pool. When only the pool with the Central Management Server is left, upgrade the Edge pools in the same steps and declare the version of each: set edge <fqdn> version=${product.to}. That pool comes after them.`,
      source: product.steps,
    }),
  ],
});

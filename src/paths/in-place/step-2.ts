import type { Phase } from "../path";
import { task } from "../task";
import { after, lines, movesUsersFirst, numbers, type Product, paired, replication } from "./product";

/** Ends with the topology published for the new version. */
export const step2 = (product: Product): Phase => ({
  number: 2,
  title: "Upgrade and publish topology using Topology Builder",
  source: product.steps,
  tasks: [
    task({
      number: "2.1",
      title: "Move users and conference directories to another pool",
      gate: 2,
      what: `Move every user of {pool} to another pool, and its global conference directories with the shell of ${product.fresh} alone. No wave is counted for this: they come back in 7.2.`,
      command: lines(
        'Get-CsUser -Filter {RegistrarPool -eq "{pool}"} | Move-CsUser -Target <other pool>',
        "Move-CsConferenceDirectory -Identity <number> -TargetPool <other pool>",
      ),
      when: movesUsersFirst,
      guarded: true,
      skip: "never",
      undo: {
        command: lines(
          "Get-CsUser <those moved> | Move-CsUser -Target {pool}",
          "Move-CsConferenceDirectory -Identity <number> -TargetPool {pool}",
        ),
        resets: [],
      },
      cautions: [
        {
          rules: numbers(product, "R-65"),
          say: `Conference directories are moved with the ${product.fresh} shell only: the shell of ${product.old} can lose their data.`,
          source: product.plan,
        },
      ],
      source: product.plan,
    }),
    task({
      number: "2.2",
      title: "See that every service of the pool runs",
      gate: 2,
      what: "Every service on every server of {pool} has to run, so that the change of the topology replicates to it.",
      command: 'Get-CsWindowsService -ComputerName "<each server of {pool}>"',
      skip: "never",
      source: product.steps,
    }),
    task({
      number: "2.3",
      title: "Upgrade the pool in Topology Builder and publish",
      gate: 2,
      what: product.publish,
      command: replication,
      needs: [
        after(product, "1.5", "without backups there is nothing left of the old version", ["R-99"]),
        after(product, "1.8", "a published topology is not turned back, and its file is overwritten", [
          "R-99",
        ]),
        after(product, "2.2", "a service that stands still does not take the change", ["R-100"]),
        {
          ...after(product, "2.1", "with Move User nobody stands on the pool meanwhile"),
          when: movesUsersFirst,
        },
      ],
      guarded: true,
      irreversible: product.publishIsFinal,
      skip: product.publishIsFinal ? "never" : "with-reason",
      undo: product.publishIsFinal
        ? null
        : {
            command: "# publish the copy of 1.8 again with Topology Builder",
            resets: ["services-started", "sites-administrable"],
          },
      publishes: true,
      cautions: [
        {
          rules: numbers(product, "R-98"),
          say: "The pool is paired: leave the pairing as it is and upgrade the other pool straight after, for between two versions there is no failover.",
          source: product.plan,
          when: paired,
        },
        {
          rules: numbers(product, "R-99"),
          say: "While the upgrade runs there is neither high availability nor disaster recovery for this pool.",
          source: product.plan,
        },
        ...(product.ownRules
          ? [
              {
                rules: ["R-09"],
                say: "Survivable Branch Appliances and Servers are never upgraded in place: they stay on their version, and their users are in resiliency mode meanwhile.",
                source: product.plan,
                when: { fact: "pool.roles", has: "sba" },
              } as const,
            ]
          : []),
      ],
      covers: [],
      source: product.steps,
    }),
  ],
});

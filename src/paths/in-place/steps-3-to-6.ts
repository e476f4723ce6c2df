import type { Phase } from "../path";
import { task } from "../task";
import { after, lines, numbers, type Product, replication } from "./product";

export const step3 = (product: Product): Phase => ({
  number: 3,
  title: "Wait for replication",
  source: product.steps,
  tasks: [
    task({
      number: "3.1",
      title: "See that the topology is replicated",
      gate: 3,
      what: "Wait until every replica is up to date. Where services and database are on one server, the guide goes straight on to step 4: skip this there.",
      command: replication,
      needs: [after(product, "2.3", "there is nothing to replicate before")],
      covers: ["CP-15"],
      source: product.steps,
    }),
  ],
});

export const step4 = (product: Product): Phase => ({
  number: 4,
  title: "Stop all services in pool to be upgraded",
  source: product.steps,
  tasks: [
    task({
      number: "4.1",
      title: "Stop and disable the services on each server",
      gate: 4,
      what: "Run this on each server of {pool}: services that are only stopped come up again when a server restarts during setup. From here on its users have no service unless they were moved.",
      command: "Disable-CsComputer -Scorch   # on each server of {pool}",
      needs: [after(product, "3.1", "servers that stop now keep the topology they have", ["R-79"])],
      guarded: true,
      skip: "never",
      undo: { command: "Enable-CsComputer   # on each server of {pool}", resets: [] },
      source: product.steps,
    }),
  ],
});

export const step5 = (product: Product): Phase => ({
  number: 5,
  title: "Upgrade Front End pools and non-Front End pool servers",
  source: product.steps,
  tasks: [
    task({
      number: "5.1",
      title: "See that each server meets the prerequisites",
      gate: 5,
      what: product.prerequisites.what,
      command: product.prerequisites.command,
      skip: "never",
      source: product.prerequisites.source,
    }),
    task({
      number: "5.2",
      title: "Run setup on each server",
      gate: 5,
      what: `Run Setup.exe of ${product.fresh} on every server of {pool}, Front End or not: Mediation, Persistent Chat and Director servers go along. It is the whole pool, one server after the other, without a stop between.`,
      command: "Setup.exe   # on each server of {pool}",
      needs: [
        after(product, "4.1", "setup wants every service of the pool stopped", ["R-100"]),
        after(product, "5.1", "setup gives up halfway on a server that lacks something", ["R-100"]),
      ],
      guarded: true,
      irreversible: true,
      skip: "never",
      cautions: [
        {
          rules: numbers(product, "R-97"),
          say: "Once begun, the pool is upgraded to the end: servers of two versions in one pool are not supported.",
          source: product.plan,
        },
      ],
      source: product.steps,
    }),
  ],
});

export const step6 = (product: Product): Phase => ({
  number: 6,
  title: "Restart services on all upgraded servers",
  source: product.steps,
  tasks: [
    task({
      number: "6.1",
      title: "Clear the Windows Fabric folder",
      gate: 6,
      what: "Delete the Windows Fabric folder on each Front End Server before its services start.",
      command:
        'Remove-Item "$env:ProgramData\\WindowsFabric" -Recurse   # on each Front End Server of {pool}',
      needs: [after(product, "5.2", "every server is upgraded before one starts again", ["R-97"])],
      source: product.steps,
    }),
    task({
      number: "6.2",
      title: "Start the pool and the other servers",
      gate: 6,
      what: "Start the Front End pool as one, then the services of every other server.",
      command: lines("Start-CsPool -PoolFqdn {pool}", "Start-CsWindowsService   # on each other server"),
      needs: [
        after(product, "5.2", "every server is upgraded before one starts again", ["R-97"]),
        after(product, "6.1", "a Front End Server does not come up with the old folder"),
      ],
      skip: "never",
      source: product.steps,
    }),
  ],
});

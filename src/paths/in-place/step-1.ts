import type { Phase } from "../path";
import { task } from "../task";
import { after, lines, numbers, type Product } from "./product";

/** The choices that stand before the steps are made here, for no step of its own has them. */
export const step1 = (product: Product): Phase => ({
  number: 1,
  title: "Install Administrator tools and download topology",
  source: product.steps,
  tasks: [
    task({
      number: "1.1",
      title: "Choose how the pool is upgraded",
      gate: 1,
      what: "Choose Offline, where the users of {pool} have no service meanwhile, or Move User, where they and the global conference directories go to another pool first and come back afterwards. Declare it as upgrade-method of the pool.",
      needs: [
        {
          fact: {
            any: [
              { fact: "pool.upgrade-method", is: "offline" },
              { fact: "pool.upgrade-method", is: "move-user" },
            ],
          },
          because: "what comes next depends on the method",
          source: product.plan,
        },
      ],
      skip: "never",
      source: product.plan,
    }),
    task({
      number: "1.2",
      title: "Put the pools in their order",
      scope: "forest",
      gate: 1,
      what: "The pools come first, then the Edge pools, and the pool that holds the Central Management Server last of all. Pools that are paired come straight after one another.",
      command: "Get-CsService -CentralManagement\nGet-CsPoolBackupRelationship -PoolFqdn {pool}",
      source: product.plan,
    }),
    task({
      number: "1.3",
      title: "Decide about the Archiving and Monitoring databases",
      scope: "forest",
      gate: 1,
      what: "Choose one of three: upgrade these databases along with the pool, drop the pool's association with them, or give it new stores.",
      source: product.plan,
    }),
    ...(product.roomSystem
      ? [
          task({
            number: "1.4",
            title: "Remove the Lync Room System administration tool",
            scope: "forest",
            gate: 1,
            what: "Take the old administration tool for Lync Room System off; the new one is installed after the upgrade. Skip this where there is none.",
            source: product.plan,
          }),
        ]
      : []),
    task({
      number: "1.5",
      title: "Back up all databases",
      gate: 1,
      what: "Back up the databases and the file store of {pool}, and the configuration. Keep the backups: from the point of no return on they are all there is.",
      command: lines(
        "Export-CsConfiguration -FileName <file>.zip",
        "Export-CsUserData -PoolFqdn {pool} -FileName <file>.zip",
      ),
      skip: "never",
      source: product.plan,
    }),
    task({
      number: "1.6",
      title: "Install the administration tools",
      scope: "forest",
      gate: 1,
      what: `Install the ${product.fresh} tools on a computer that has no core components of ${product.old}.`,
      source: product.steps,
    }),
    task({
      number: "1.7",
      title: "Download and save the topology",
      gate: 1,
      what: "Open the new Topology Builder, download the topology of the running deployment and save it as a .tbxml file. Take it anew for each pool, for the pool before it changed the topology.",
      needs: [after(product, "1.6", "the topology is opened with the new tools")],
      source: product.steps,
    }),
    task({
      number: "1.8",
      title: "Copy the topology file",
      gate: 1,
      what: "Keep a copy of the saved file apart from the one that is changed next: the upgrade overwrites it, and nothing turns a published topology back.",
      needs: [after(product, "1.7", "there is no file to copy before", ["R-99"])],
      skip: "never",
      source: product.steps,
      cautions: [
        {
          rules: numbers(product, "R-99"),
          say: `The upgrade cannot be taken back. What ${product.old} had is restored from backups, on new servers if need be.`,
          source: product.plan,
        },
      ],
    }),
  ],
});

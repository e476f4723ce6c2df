import type { Checkpoint } from "../path";
import type { Product } from "./product";

/** While pools are upgraded one by one, two versions serve users: what is asked of coexistence is asked of each pool that
 * was upgraded. The guide itself has no list. */
export const checkpoints = ({ old, fresh, steps }: Product): readonly Checkpoint[] => {
  const asked = {
    kind: "coexistence",
    scope: "pool",
    phase: 7,
    due: [{ gate: 7, fresh: true }],
    needs: ["6.2"],
    reopenedByPublish: false,
    evidence: "",
    covers: ["CP-06"],
    source: `${steps}; statements after migration-process.md`,
  } as const;
  return [
    {
      ...asked,
      id: "services-started",
      statement:
        "All services of the upgraded pool are started on every server, and the servers of a pool are configured identically.",
      reopenedByPublish: true,
      evidence: 'Get-CsWindowsService -ComputerName "<each server of {pool}>"',
    },
    {
      ...asked,
      id: "sites-administrable",
      statement: `The site can be administered with the ${fresh} Control Panel and shell, every pool of it.`,
      scope: "site",
      reopenedByPublish: true,
      evidence: 'Get-CsPool -Identity "{pool}"\nGet-CsService -PoolFqdn "{pool}"',
    },
    {
      ...asked,
      id: "clients-communicate",
      statement: `Clients talk both ways between users of the upgraded pool and of those that still run ${old}, and among its own: messages, presence, calls, sharing, meetings.`,
      evidence:
        "Test-CsIM -TargetFqdn {pool}\nTest-CsPresence -TargetFqdn {pool}\nTest-CsP2PAV -TargetFqdn {pool}",
    },
    {
      ...asked,
      id: "each-deployment-works",
      statement: "The state of each pool, upgraded or not, is understood, and both versions work.",
    },
  ];
};

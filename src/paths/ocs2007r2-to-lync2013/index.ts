import type { Path } from "../path";
import { checkpoints } from "./checkpoints";
import { phase1 } from "./phase-1";
import { phase2 } from "./phase-2";
import { phase3 } from "./phase-3";
import { phase4 } from "./phase-4";
import { phase5 } from "./phase-5";
import { phase6 } from "./phase-6";
import { phase7 } from "./phase-7";
import { phase8 } from "./phase-8";
import { phase9 } from "./phase-9";
import { phase10 } from "./phase-10";

export const ocs2007r2ToLync2013: Path = {
  id: "ocs2007r2-to-lync2013",
  title: "Office Communications Server 2007 R2 to Lync Server 2013",
  from: ["ocs2007r2"],
  to: "lync2013",
  method: "side-by-side",
  source: "lync-server-2013-supported-server-migration-paths-and-coexistence-scenarios.md",
  methodSource: "lync-server-2013-supported-server-migration-paths-and-coexistence-scenarios.md",
  division: { by: "documents" },
  secondary: null,
  phases: [phase1, phase2, phase3, phase4, phase5, phase6, phase7, phase8, phase9, phase10],
  checkpoints,
  waves: { test: "6.2", pilot: "6.3", rest: "8.2" },
  postMigration: 9,
  rollbackEndsAt: "10.3",
  landmarks: { routeSwitch: "8.1", responseGroups: "9.1" },
  noWayBack: {
    say: "No document names a command that moves a user back to Office Communications Server 2007 R2. The rollback is offered all the same, but take the move of a user as one way: the inventory of 2.4 is the only help.",
    source: "Move-CsLegacyUser.md",
  },
};

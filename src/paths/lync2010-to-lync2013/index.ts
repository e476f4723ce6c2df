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

export const lync2010ToLync2013: Path = {
  id: "lync2010-to-lync2013",
  title: "Lync Server 2010 to Lync Server 2013",
  from: ["lync2010"],
  to: "lync2013",
  method: "side-by-side",
  source: "lync-server-2013-supported-server-migration-paths-and-coexistence-scenarios.md",
  methodSource: "lync-server-2013-supported-server-migration-paths-and-coexistence-scenarios.md",
  division: { by: "documents" },
  secondary: null,
  phases: [phase1, phase2, phase3, phase4, phase5, phase6, phase7, phase8],
  checkpoints,
  waves: { test: "4.3", pilot: "4.4", rest: "6.4" },
  postMigration: 7,
  rollbackEndsAt: "8.6.5",
};

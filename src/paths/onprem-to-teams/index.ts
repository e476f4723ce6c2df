import type { Path } from "../path";
import { checkpoints } from "./checkpoints";
import { phase1 } from "./phase-1";
import { phase2 } from "./phase-2";
import { phase3 } from "./phase-3";
import { phase4 } from "./phase-4";
import { phase7 } from "./phase-7";
import { phase5, phase6 } from "./phases-5-and-6";
import { hybrid, upgrade } from "./shared";

/** The three steps of the upgrade and the four of the decommission, one after the other. */
export const onpremToTeams: Path = {
  id: "onprem-to-teams",
  title: "Lync Server 2013, Skype for Business Server 2015 or 2019 to Teams Only",
  from: ["lync2013", "sfb2015", "sfb2019"],
  to: "teams",
  method: "hybrid",
  source: upgrade,
  methodSource: hybrid,
  division: { by: "documents" },
  secondary: null,
  phases: [phase1, phase2, phase3, phase4, phase5, phase6, phase7],
  checkpoints,
  waves: { test: "3.5", pilot: "3.6", rest: "4.1" },
  postMigration: 6,
  rollbackEndsAt: "5.1",
  landmarks: null,
};

import { inFiles } from "../support/keeping";
import { killedWalk } from "../support/killed-walk";

killedWalk("kills-on-sqlite", inFiles);

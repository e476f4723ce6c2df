import { inDatabases } from "../support/keeping";
import { killedWalk } from "../support/killed-walk";

killedWalk("kills-on-postgres", inDatabases);

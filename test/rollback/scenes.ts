import { bo, confirmed, type Line, taken, waits } from "../wire/support/lines";
import { inPhase4, opened, ready4, registered } from "../wire/support/scenes";

/** Fifty-five of five hundred users are on the new pool. */
export const moved: readonly Line[] = [
  ...registered("contoso"),
  ...inPhase4,
  ...ready4,
  taken("start pool01 4.3"),
  taken("moved pool01 5 wave=test"),
  taken("done pool01 4.3"),
  taken("start pool01 4.4"),
  taken("moved pool01 50 wave=pilot"),
  taken("done pool01 4.4"),
];

/** … and phase 4 is left behind. */
export const pastPhase4: readonly Line[] = [
  ...moved,
  ...confirmed(
    "pool01",
    "pilot-users-validated",
    "applications-compatible",
    "clients-communicate",
    "each-deployment-works",
  ),
  ...opened("pool01"),
];

/** The way back is asked for, acknowledged and agreed to. */
export const goingBack = (pool = "pool01", to = "", by = bo): readonly Line[] => [
  taken(`rollback ${pool} ${to} because calls drop`),
  waits(`acknowledge ${pool}`),
  taken(`approve ${pool} gate=rollback`, by),
];

/** Every step is undone, in the order in which they have to be. */
export const undone = (...tasks: readonly string[]): readonly Line[] =>
  tasks.map((task) => taken(`done pool01 ${task}`));

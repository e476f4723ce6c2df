import {
  onTarget,
  pool,
  poolServices,
  prepared,
  registration,
  replication,
  services,
  type Wish,
} from "./demand";

const whole = (...demands: Wish["demands"]): Wish => ({ demands, rest: null });

/** What checkpoints of every path want shown, by their ids. `clients-communicate` is shown by the matrix of its own. What is
 * not in the list no command shows. */
export const checkpointWishes: Readonly<Record<string, Wish>> = {
  "services-started": whole(services, replication),
  "sites-administrable": whole(pool, poolServices),
  "each-deployment-works": whole(registration),
  "pilot-users-validated": {
    demands: [onTarget],
    rest: "that they work as before, and that their conferencing policy came along",
  },
};

/** Whether output of commands shows a checkpoint, or a part of it. */
export const isShownByOutput = (checkpoint: string): boolean =>
  checkpoint === "clients-communicate" || checkpoint in checkpointWishes;

/** What tasks want shown, by the documents' checkpoints (CP-01 to CP-15) that they stand for. */
export const taskWishes: Readonly<Record<string, Wish>> = {
  "CP-01": { demands: [services, replication], rest: "where the users are and how federation is routed" },
  "CP-03": { demands: prepared, rest: null },
  "CP-04": whole({ ...pool, about: "pools" }, { ...poolServices, about: "pools" }),
  "CP-08": whole(onTarget),
  "CP-10": whole({ ...replication, about: "target-servers" }),
  "CP-15": whole({ ...replication, about: "target-servers" }),
};

import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

export type Metrics = {
  readonly turnTaken: (kind: TurnKind, seconds: number) => void;
  readonly stepRefused: (rule: string) => void;
  /** A notice was taken by the channel, so many seconds after it was queued. */
  readonly delivered: (seconds: number) => void;
  /** A summary was posted so many seconds after it was due. */
  readonly summaryPosted: (late: number) => void;
  /** A transaction was done again because another one came first. */
  readonly raceLost: () => void;
  readonly text: () => Promise<{ readonly contentType: string; readonly text: string }>;
};

/** How a turn ended. */
export type TurnKind = "changed" | "answered" | "refused" | "repeated" | "failed";

/** How many notices wait, and for how many seconds the oldest of them. */
export type Outbox = { readonly pending: () => Promise<number>; readonly age: () => Promise<number> };

/** Counts what the bot does; nothing in it names a person, a pool or a tenant. */
export const createMetrics = ({ pending, age }: Outbox): Metrics => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];

  const turns = new Counter({
    name: "poolpilot_turns_total",
    help: "Turns taken, by how they ended.",
    labelNames: ["kind"],
    registers,
  });
  const seconds = new Histogram({
    name: "poolpilot_turn_seconds",
    help: "How long turns take, from activity to saved answer.",
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5, 15],
    registers,
  });
  const refusals = new Counter({
    name: "poolpilot_refusals_total",
    help: "Steps refused, by rule.",
    labelNames: ["rule"],
    registers,
  });
  new Gauge({
    name: "poolpilot_outbox_pending",
    help: "Notices that wait to be delivered.",
    registers,
    async collect() {
      this.set(await pending().catch(() => Number.NaN));
    },
  });

  new Gauge({
    name: "poolpilot_outbox_age_seconds",
    help: "How long the oldest notice that is due has waited.",
    registers,
    async collect() {
      this.set(await age().catch(() => Number.NaN));
    },
  });
  const deliveries = new Histogram({
    name: "poolpilot_delivery_seconds",
    help: "How long notices wait, from the turn that queued them to the channel taking them.",
    buckets: [0.05, 0.1, 0.25, 1, 5, 15, 60, 300, 3600],
    registers,
  });
  const lateness = new Histogram({
    name: "poolpilot_summary_lateness_seconds",
    help: "How long after its time a daily summary was posted.",
    buckets: [1, 5, 15, 60, 300, 900, 3600, 86_400],
    registers,
  });
  const races = new Counter({
    name: "poolpilot_lost_races_total",
    help: "Transactions done again because another one came first.",
    registers,
  });

  return {
    delivered: (waited) => deliveries.observe(waited),
    summaryPosted: (late) => lateness.observe(late),
    raceLost: () => races.inc(),
    turnTaken: (kind, took) => {
      turns.inc({ kind });
      seconds.observe(took);
    },
    stepRefused: (rule) => refusals.inc({ rule }),
    text: async () => ({ contentType: registry.contentType, text: await registry.metrics() }),
  };
};

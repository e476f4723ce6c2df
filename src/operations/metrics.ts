import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

export type Metrics = {
  readonly turnTaken: (kind: TurnKind, seconds: number) => void;
  readonly stepRefused: (rule: string) => void;
  readonly text: () => Promise<{ readonly contentType: string; readonly text: string }>;
};

/** How a turn ended. */
export type TurnKind = "changed" | "answered" | "refused" | "repeated" | "failed";

/** Counts what the bot does; nothing in it names a person, a pool or a tenant. */
export const createMetrics = (pending: () => Promise<number>): Metrics => {
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

  return {
    turnTaken: (kind, took) => {
      turns.inc({ kind });
      seconds.observe(took);
    },
    stepRefused: (rule) => refusals.inc({ rule }),
    text: async () => ({ contentType: registry.contentType, text: await registry.metrics() }),
  };
};

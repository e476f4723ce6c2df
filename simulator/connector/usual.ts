import type { Activity } from "../activities/activity";

/** An answer without faults, and what it does to the conversation. */
export type Usual = {
  readonly status: number;
  readonly body?: unknown;
  readonly conversation?: string;
  readonly activityId?: string;
  readonly activity?: Activity;
};

/** An error in the form of the connector. */
export const problem = (status: number, code: string, message: string): Usual => ({
  status,
  body: { error: { code, message } },
});

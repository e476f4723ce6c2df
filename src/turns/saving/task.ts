import type { HouseRoom, Summing, Verification } from "../../commands/room";
import type { Health } from "../../facts/health";
import type { LogId } from "../../facts/ids";
import type { HousePart } from "../../machines/house-part";
import type { Said } from "../../notices/notice";
import type { Setting } from "../deciding/room";
import type { Memory, Standing } from "../memory/memory";
import type { TurnPorts } from "../ports";
import type { Understood } from "../reading/understand";

/** What a turn has to do, as far as it is known before its transaction. */
export type Task = {
  readonly ports: TurnPorts;
  readonly memory: Memory;
  readonly setting: Omit<Setting, "now">;
  readonly understood: Understood;
  readonly log: LogId | undefined;
  readonly mine: HouseRoom["mine"];
  readonly verification: Verification | null;
  readonly summing: Summing | undefined;
  /** Whether the conversation is to be kept, because it is new here or can be reached in another way than before. */
  readonly health?: Health | undefined;
  readonly isNewPlace: boolean;
  /** Whether it was taken for gone until somebody spoke here. */
  readonly isGone: boolean;
};

/** What a turn came to, and what it made true: to be remembered only after the commit. */
export type Done = {
  readonly said: Said;
  readonly house: HousePart;
  readonly log: LogId | undefined;
  readonly standing: Standing | undefined;
  readonly postings: number;
  /** Whether timers were set. */
  readonly timers?: boolean;
  readonly verb: string;
  readonly rules: readonly string[];
};

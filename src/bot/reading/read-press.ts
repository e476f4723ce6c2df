import { z } from "zod";
import type { Press, Refresh, Words } from "../../turns/incoming";
import { spoken } from "../../turns/reading/spoken";
import { withoutInvisible } from "./plain-text";

const Execute = z.object({
  action: z.object({ verb: z.string().nullish(), data: z.unknown().optional() }),
  trigger: z.string().nullish(),
});

const Name = z.string().max(1000);
const Button = z.looseObject({
  verb: Name.min(1),
  migration: Name,
  pool: Name.default(""),
  subject: Name.default(""),
  round: z.union([
    z.int().nonnegative(),
    z
      .string()
      .regex(/^\d{1,9}$/)
      .transform(Number),
  ]),
});

/** What a button was pressed for; null where it is not ours. `misnamed`: the step wanted another name typed. */
export type Pressed = Press | Words | { readonly misnamed: string } | null;

/** A press on an Action.Execute, or a wish to see its card anew. */
export const readExecute = (value: unknown): Pressed | Glance => {
  const read = Execute.safeParse(value);
  if (!read.success) return null;

  const { trigger, action } = read.data;
  const { verb, data } = action;
  if (trigger === "automatic" || verb === "refresh") return readGlance(data);
  return readSubmit(verb ? { ...asObject(data), verb } : data);
};

/** A client shows a card anew, by itself or because somebody wants to see it. Null: which card, it does not say. */
export type Glance = { readonly kind: "glance"; readonly card: Omit<Refresh, "conversation" | "by"> | null };

const readGlance = (data: unknown): Glance => {
  const { success, data: about } = Button.safeParse({ verb: "refresh", ...asObject(data) });
  if (!success) return { kind: "glance", card: null };

  const { migration, pool, subject, round } = about;
  return { kind: "glance", card: { migration, pool, subject, round } };
};

/** A press on an Action.Submit, whose verb is in its data. */
export const readSubmit = (value: unknown): Pressed => {
  const read = Button.safeParse(value);
  if (!read.success) return null;

  const { verb, migration, pool, subject, round, msteams: _forTheClient, ...inputs } = read.data;
  const values = Values.safeParse(inputs);
  if (!values.success) return null;

  const press = { kind: "press", verb, migration, pool, subject, round, values: values.data } as const;
  const words = spoken(press);
  return words === undefined ? press : (words ?? { misnamed: pool });
};

const Value = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const Values = z
  .record(z.string(), Value)
  .transform((inputs) =>
    Object.fromEntries(
      Object.entries(inputs).map(([id, value]) => [
        id,
        value === null ? "" : withoutInvisible(String(value)),
      ]),
    ),
  );

const asObject = (data: unknown): object => (typeof data === "object" && data !== null ? data : {});

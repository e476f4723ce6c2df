import { versionCalled } from "../printing/parts";
import { counted } from "../printing/print";
import type { Lines, ReportOf } from "../voice";

export function sayMigrations({ migrations }: ReportOf<"migrations">): Lines {
  if (migrations.length === 0)
    return [
      "You have no role in any migration. An admin registers one with: migration new <name> from <version> to <version>",
    ];

  return [
    "Migrations in which you have a role:",
    ...migrations.map(
      ({ name, from, to, pools, here }) =>
        `  ${name}: ${versionCalled(from)} to ${versionCalled(to)}, ${counted(pools, "pool")}${here ? " (this conversation speaks of it)" : ""}`,
    ),
    ...(migrations.some(({ here }) => here) ? [] : ["Choose one: migration use <name>"]),
  ];
}

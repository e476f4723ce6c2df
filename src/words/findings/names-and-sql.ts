import { printSql } from "../../facts/sql";
import { listOf, sqlVersionName, versionName } from "../printing/print";
import type { Some } from "./sentence";

export const namesAndSqlSentences = {
  "sql-instance-shared": ({ target, sql, of, is, to }, label) => ({
    wrong: `${target} would use SQL instance ${printSql(sql)}, which ${whose[is]} ${of} uses. ${
      to === "lync2013"
        ? `Topology Builder refuses it: “The SQL server ${sql.host} already contains a SQL instance hosting role 'User Store'.”`
        : "Two pools may not share a SQL back end."
    }`,
    fix: "Give the new pool a SQL Server instance of its own, best on a computer of its own.",
    try: `set ${label} target-sql=…`,
  }),
  "sql-instance-maybe-shared": ({ target, sql, other, of, is }, label) => ({
    wrong: `${target} would use SQL instance ${printSql(sql)}, and ${whose[is]} ${of} uses ${printSql(other)}: a short name beside a full one may mean the same computer.`,
    fix: "Give the SQL host as FQDN in both places.",
    try: sql.host.includes(".")
      ? `set ${of} ${is === "pool" ? "sql" : "target-sql"}=…`
      : `set ${label} target-sql=…`,
  }),
  "back-end-shared": ({ sql, of }, label) => ({
    wrong: `${label} and ${of} would both have SQL instance ${printSql(sql)} as their back end after the upgrade: two pools may not share one.`,
    fix: "Give one of them a back end of its own before either is upgraded, then say which.",
    try: `set ${label} sql=…`,
  }),
  "back-end-maybe-shared": ({ sql, other, of }, label) => ({
    wrong: `${label} has SQL instance ${printSql(sql)}, and ${of} has ${printSql(other)}: a short name beside a full one may mean the same computer, and two pools may not share a back end.`,
    fix: "Give the SQL host as FQDN in both places.",
    try: `set ${sql.host.includes(".") ? of : label} sql=…`,
  }),
  "target-unknown": (_, label) => ({
    wrong: `Nobody has said to which target pool ${label} goes.`,
    fix: "Name the new pool by its FQDN.",
    try: `pool change ${label} target=… because …`,
  }),
  "target-edition-unknown": ({ target }, label) => ({
    wrong: `Whether ${target} is Enterprise or Standard Edition is not known.`,
    fix: "Say ee (with a SQL back end of its own) or se (SQL Server Express on its own server).",
    try: `set ${label} target-edition=…`,
  }),
  "target-sql-unknown": ({ target }, label) => ({
    wrong: `Which SQL Server instance ${target} will use is not known.`,
    fix: "Give it as host\\instance, with the host as FQDN.",
    try: `set ${label} target-sql=…`,
  }),
  "pool-edition-unknown": (_, label) => ({
    wrong: `Whether ${label} is Enterprise or Standard Edition is not known, nor which SQL Server instance it uses.`,
    fix: "Say ee or se; an Enterprise Edition pool's SQL instance is asked for next.",
    try: `set ${label} edition=…`,
  }),
  "pool-sql-unknown": (_, label) => ({
    wrong: `Which SQL Server instance ${label} uses is not known, so the new pool's cannot be compared with it.`,
    fix: "Give it as host\\instance, with the host as FQDN.",
    try: `set ${label} sql=…`,
  }),
  "sql-server-shared": ({ target, sql, other, of }, label) => ({
    wrong: `${target} would use ${printSql(sql)} on the computer where legacy pool ${of} has ${printSql(other)}. The sentence is a loose one: it asks for separate and distinct computers, while another forbids the instance only.`,
    fix: "Take a SQL server of its own.",
    try: `set ${label} target-sql=…`,
  }),
  "sql-server-maybe-shared": ({ target, sql, other, of }, label) => ({
    wrong: `${target} would use ${printSql(sql)}, and legacy pool ${of} uses ${printSql(other)}: a short name beside a full one may mean the same computer.`,
    fix: "Give the SQL host as FQDN in both places.",
    try: sql.host.includes(".") ? `set ${of} sql=…` : `set ${label} target-sql=…`,
  }),
  "sql-version-not-supported": ({ target, sqlVersion, to, supported }, label) => ({
    wrong: `${target} would run on ${sqlVersionName(sqlVersion)}, which ${versionName(to)} does not support.`,
    fix: `Use ${listOf(supported.map(sqlVersionName), "or")}.`,
    try: `set ${label} target-sql-version=${supported.at(-1) ?? "…"}`,
  }),
  "sql-version-unknown": ({ target, to, supported }, label) => ({
    wrong: `Which version of SQL Server ${target} will run on is not known.`,
    fix: `Say it; ${versionName(to)} supports ${listOf(supported.map(sqlVersionName), "or")}.`,
    try: `set ${label} target-sql-version=…`,
  }),
  "target-name-taken": ({ target, is }, label) => ({
    wrong: `The target's name ${target} is already in use by ${is === "pool" ? "a legacy pool" : "an Edge pool"}.`,
    fix: "Give the new pool a name that nothing else has.",
    try: `pool change ${label} target=… because …`,
  }),
  "pool-name-taken": ({ pool, is }) => ({
    wrong: `The name ${pool} is already in use by ${is === "target" ? "a target pool" : "an Edge pool"} of this migration.`,
    fix: "Register the legacy pool by its own FQDN.",
    try: "pool add … site=… version=… users=…",
  }),
  "pool-is-registered": ({ pool, key, was, wanted }) => ({
    wrong: `${pool} is already registered with ${key}=${was}, not ${key}=${wanted}.`,
    fix: "Change the value in its own name, with a reason.",
    try: `pool change ${pool} ${key}=${wanted} because …`,
  }),
  "target-has-other-values": ({ target, key, was, wanted }) => ({
    wrong: `Target ${target} is already registered with ${key}=${was}, not ${key}=${wanted}; all pools that go there mean the same one.`,
    fix: `Leave ${key} out, or change it for all of them.`,
    try: `set target ${target} ${key}=${wanted}`,
  }),
} satisfies Some;

const whose = { pool: "legacy pool", target: "target pool" } as const;

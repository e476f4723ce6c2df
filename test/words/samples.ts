import type { AnyFinding, RuleId } from "../../src/rules/catalogue";
import { ana, bo, day, facts, munich, noon, sql } from "../support/case";

type Sample<C> = { readonly rule: RuleId; readonly finding: Extract<AnyFinding, { code: C }> };

const pool = facts().pool?.name ?? "";
const target = "pool11.contoso.com";
const source = "document.md";
const between = { target, sql: sql("sql01\\rtc"), other: sql("sql01.contoso.com\\rtc"), of: pool } as const;
const need = {
  subject: "task",
  of: "4.3",
  because: "nothing to go back to otherwise",
  source,
  rules: ["R-23"],
} as const;
const about = { task: "2.4", title: "Back up", order: "done", source } as const;
const statement = { statement: "All services are started.", site: munich, source } as const;

/** One finding of every code. A code without one does not compile. */
export const samples: { readonly [C in AnyFinding["code"]]: Sample<C> } = {
  caution: {
    rule: "consequences-are-known",
    finding: {
      verdict: "warn",
      code: "caution",
      task: "3.2",
      title: "Install the tools",
      say: "Tools of two versions do not go on one computer",
      source,
      rules: ["R-31"],
    },
  },
  "functional-level-too-low": {
    rule: "platform-is-supported",
    finding: {
      verdict: "refuse",
      code: "functional-level-too-low",
      level: "2008",
      least: "2012",
      to: "sfb2019",
      source,
    },
  },
  "os-not-supported": {
    rule: "platform-is-supported",
    finding: {
      verdict: "refuse",
      code: "os-not-supported",
      target,
      os: "2012",
      supported: ["2016", "2019"],
      to: "sfb2019",
      source,
    },
  },
  "domain-is-single-label": {
    rule: "domain-is-not-single-label",
    finding: { verdict: "refuse", code: "domain-is-single-label", domain: "contoso", of: "forest", source },
  },
  "edge-federates-early": {
    rule: "new-edge-starts-alone",
    finding: { verdict: "refuse", code: "edge-federates-early", edge: "edge02.contoso.com" },
  },
  "second-edge-federates": {
    rule: "one-edge-federates",
    finding: {
      verdict: "refuse",
      code: "second-edge-federates",
      edges: ["edge01.contoso.com", "edge03.contoso.com"],
      rules: ["R-53"],
    },
  },
  "federation-not-cleared": {
    rule: "one-edge-federates",
    finding: {
      verdict: "hold",
      code: "federation-not-cleared",
      legacy: "edge01.contoso.com",
      edge: "edge02.contoso.com",
      rules: ["R-54"],
    },
  },
  "branch-is-not-upgraded": {
    rule: "side-by-side-only",
    finding: { verdict: "refuse", code: "branch-is-not-upgraded", pool, source, rules: ["R-09"] },
  },
  "too-old-beside-teams": {
    rule: "no-old-servers-with-teams",
    finding: { verdict: "refuse", code: "too-old-beside-teams", version: "lync2010", example: pool },
  },
  "other-forest-is-hybrid": {
    rule: "one-hybrid-forest-at-a-time",
    finding: { verdict: "refuse", code: "other-forest-is-hybrid", rival: "fabrikam" },
  },
  "federation-lists-differ": {
    rule: "federation-lists-match",
    finding: { verdict: "refuse", code: "federation-lists-differ" },
  },
  "edge-too-old-for-hybrid-voice": {
    rule: "hybrid-voice-needs-new-edge",
    finding: {
      verdict: "refuse",
      code: "edge-too-old-for-hybrid-voice",
      edge: "edge01.contoso.com",
      version: "lync2013",
    },
  },
  "federating-edge-unknown": {
    rule: "hybrid-voice-needs-new-edge",
    finding: { verdict: "unknown", code: "federating-edge-unknown" },
  },
  "wrong-cmdlet": {
    rule: "commands-fit-the-path",
    finding: {
      verdict: "refuse",
      code: "wrong-cmdlet",
      cmdlet: "move-csuser",
      wanted: "move-cslegacyuser",
      source,
      rules: ["R-41"],
    },
  },
  "moves-everyone": {
    rule: "commands-fit-the-path",
    finding: {
      verdict: "refuse",
      code: "moves-everyone",
      cmdlet: "move-csuser",
      task: "6.4",
      source,
      rules: ["R-45"],
    },
  },
  "identity-has-blanks": {
    rule: "commands-fit-the-path",
    finding: {
      verdict: "refuse",
      code: "identity-has-blanks",
      cmdlet: "move-csuser",
      identity: " ana",
      source,
      rules: ["R-42"],
    },
  },
  "hangs-on-legacy-pool": {
    rule: "commands-fit-the-path",
    finding: {
      verdict: "refuse",
      code: "hangs-on-legacy-pool",
      cmdlet: "move-csuser",
      source,
      rules: ["R-47"],
    },
  },
  "moves-to-same-version": {
    rule: "commands-fit-the-path",
    finding: {
      verdict: "refuse",
      code: "moves-to-same-version",
      cmdlet: "move-csuser",
      source,
      rules: ["R-67"],
    },
  },
  "content-does-not-go-online": {
    rule: "commands-fit-the-path",
    finding: {
      verdict: "refuse",
      code: "content-does-not-go-online",
      cmdlet: "move-csuser",
      source,
      rules: ["R-105"],
    },
  },
  "force-loses-data": {
    rule: "commands-fit-the-path",
    finding: { verdict: "warn", code: "force-loses-data", cmdlet: "move-csuser", source, rules: ["R-105"] },
  },
  "content-stays-behind": {
    rule: "commands-fit-the-path",
    finding: {
      verdict: "warn",
      code: "content-stays-behind",
      cmdlet: "move-csuser",
      source,
      rules: ["R-83"],
    },
  },
  "availability-given-up": {
    rule: "availability-is-not-given-up-unseen",
    finding: { verdict: "warn", code: "availability-given-up", target, rules: ["R-13"] },
  },
  "second-source-version": {
    rule: "one-source-version",
    finding: {
      verdict: "refuse",
      code: "second-source-version",
      version: "ocs2007r2",
      count: 1,
      example: "pool09.contoso.com",
      exampleIs: "pool",
      registering: false,
      from: "lync2010",
    },
  },
  "pool-has-target-version": {
    rule: "one-source-version",
    finding: {
      verdict: "refuse",
      code: "pool-has-target-version",
      pool,
      version: "lync2013",
      from: "lync2010",
    },
  },
  "cms-pool-before-pools": {
    rule: "upgrade-goes-in-order",
    finding: { verdict: "refuse", code: "cms-pool-before-pools", pools: 2, source: "upgrade.md" },
  },
  "cms-pool-before-edges": {
    rule: "upgrade-goes-in-order",
    finding: {
      verdict: "refuse",
      code: "cms-pool-before-edges",
      edges: 2,
      example: "edge01.contoso.com",
      source: "upgrade.md",
    },
  },
  "edges-before-pools": {
    rule: "upgrade-goes-in-order",
    finding: {
      verdict: "refuse",
      code: "edges-before-pools",
      edges: 1,
      example: "edge01.contoso.com",
      from: "lync2013",
      source: "upgrade.md",
    },
  },
  "cms-place-unknown": {
    rule: "upgrade-goes-in-order",
    finding: { verdict: "unknown", code: "cms-place-unknown", source: "upgrade.md" },
  },
  "source-too-old": {
    rule: "source-is-supported",
    finding: {
      verdict: "refuse",
      code: "source-too-old",
      migration: "contoso",
      from: "ocs2007",
      to: "lync2013",
      detour: [],
      source,
      rules: ["R-02"],
    },
  },
  "path-undocumented": {
    rule: "source-is-supported",
    finding: {
      verdict: "refuse",
      code: "path-undocumented",
      migration: "contoso",
      from: "lync2010",
      to: "sfb2019",
      detour: ["lync2013"],
      source,
      rules: ["R-06"],
    },
  },
  "third-version": {
    rule: "two-versions-at-most",
    finding: {
      verdict: "refuse",
      code: "third-version",
      versions: ["lync2010", "lync2013", "sfb2015"],
      examples: [pool],
      source,
      rules: ["R-03"],
    },
  },
  "method-is-not-supported": {
    rule: "side-by-side-only",
    finding: {
      verdict: "refuse",
      code: "method-is-not-supported",
      migration: "contoso",
      from: "lync2010",
      to: "lync2013",
      method: "in-place",
      methods: ["side-by-side"],
      source,
      rules: ["R-07"],
    },
  },
  "forest-has-migration": {
    rule: "one-migration-per-forest",
    finding: { verdict: "refuse", code: "forest-has-migration", rival: "old", forest: "contoso.com" },
  },
  "forest-unknown": {
    rule: "one-migration-per-forest",
    finding: { verdict: "unknown", code: "forest-unknown" },
  },
  "forests-differ": {
    rule: "same-forest",
    finding: {
      verdict: "refuse",
      code: "forests-differ",
      forest: "contoso.com",
      targetForest: "fabrikam.com",
    },
  },
  "forests-not-compared": {
    rule: "same-forest",
    finding: { verdict: "unknown", code: "forests-not-compared", missing: ["target-forest"] },
  },
  "target-name-taken": {
    rule: "pool-name-is-new",
    finding: { verdict: "refuse", code: "target-name-taken", target, is: "edge" },
  },
  "pool-name-taken": {
    rule: "pool-name-is-new",
    finding: { verdict: "refuse", code: "pool-name-taken", pool, is: "target" },
  },
  "pool-is-registered": {
    rule: "pool-name-is-new",
    finding: { verdict: "refuse", code: "pool-is-registered", pool, key: "users", was: "600", wanted: "500" },
  },
  "target-has-other-values": {
    rule: "pool-name-is-new",
    finding: {
      verdict: "refuse",
      code: "target-has-other-values",
      target,
      key: "edition",
      was: "ee",
      wanted: "se",
    },
  },
  "sql-instance-shared": {
    rule: "sql-instance-is-not-shared",
    finding: {
      verdict: "refuse",
      code: "sql-instance-shared",
      ...between,
      is: "pool",
      to: "lync2013",
      source,
      rules: ["R-15"],
    },
  },
  "sql-instance-maybe-shared": {
    rule: "sql-instance-is-not-shared",
    finding: {
      verdict: "unknown",
      code: "sql-instance-maybe-shared",
      ...between,
      is: "pool",
      to: "lync2013",
      source,
      rules: ["R-15"],
    },
  },
  "back-end-shared": {
    rule: "sql-instance-is-not-shared",
    finding: {
      verdict: "refuse",
      code: "back-end-shared",
      sql: between.sql,
      other: between.other,
      of: between.of,
      source,
      rules: ["R-17"],
    },
  },
  "back-end-maybe-shared": {
    rule: "sql-instance-is-not-shared",
    finding: {
      verdict: "unknown",
      code: "back-end-maybe-shared",
      sql: between.sql,
      other: between.other,
      of: between.of,
      source,
      rules: ["R-17"],
    },
  },
  "target-unknown": {
    rule: "sql-instance-is-not-shared",
    finding: { verdict: "unknown", code: "target-unknown" },
  },
  "target-edition-unknown": {
    rule: "sql-instance-is-not-shared",
    finding: { verdict: "unknown", code: "target-edition-unknown", target },
  },
  "target-sql-unknown": {
    rule: "sql-instance-is-not-shared",
    finding: { verdict: "unknown", code: "target-sql-unknown", target },
  },
  "pool-edition-unknown": {
    rule: "sql-instance-is-not-shared",
    finding: { verdict: "unknown", code: "pool-edition-unknown" },
  },
  "pool-sql-unknown": {
    rule: "sql-instance-is-not-shared",
    finding: { verdict: "unknown", code: "pool-sql-unknown" },
  },
  "sql-server-shared": {
    rule: "sql-server-is-separate",
    finding: { verdict: "refuse", code: "sql-server-shared", ...between },
  },
  "sql-server-maybe-shared": {
    rule: "sql-server-is-separate",
    finding: { verdict: "unknown", code: "sql-server-maybe-shared", ...between },
  },
  "sql-version-not-supported": {
    rule: "sql-version-is-supported",
    finding: {
      verdict: "refuse",
      code: "sql-version-not-supported",
      target,
      sqlVersion: "2014",
      to: "lync2013",
      supported: ["2008r2", "2012"],
      source,
    },
  },
  "sql-version-unknown": {
    rule: "sql-version-is-supported",
    finding: {
      verdict: "unknown",
      code: "sql-version-unknown",
      target,
      to: "lync2013",
      supported: ["2008r2", "2012"],
      source,
    },
  },
  "roles-are-new": {
    rule: "new-roles-come-after",
    finding: {
      verdict: "refuse",
      code: "roles-are-new",
      target,
      roles: ["director", "persistent-chat"],
      pools: 1,
    },
  },
  "roles-unknown": { rule: "new-roles-come-after", finding: { verdict: "unknown", code: "roles-unknown" } },
  "target-roles-unknown": {
    rule: "new-roles-come-after",
    finding: { verdict: "unknown", code: "target-roles-unknown", target },
  },
  "chat-goes-to-several": {
    rule: "chat-goes-to-one-pool",
    finding: {
      verdict: "refuse",
      code: "chat-goes-to-several",
      targets: ["chat05.contoso.com", "chat06.contoso.com"],
    },
  },
  "chat-target-unknown": {
    rule: "chat-goes-to-one-pool",
    finding: { verdict: "unknown", code: "chat-target-unknown" },
  },
  "chat-home-unknown": {
    rule: "chat-has-a-home-of-its-version",
    finding: { verdict: "unknown", code: "chat-home-unknown" },
  },
  "chat-home-not-registered": {
    rule: "chat-has-a-home-of-its-version",
    finding: { verdict: "unknown", code: "chat-home-not-registered", home: pool },
  },
  "chat-home-of-other-version": {
    rule: "chat-has-a-home-of-its-version",
    finding: {
      verdict: "refuse",
      code: "chat-home-of-other-version",
      home: pool,
      version: "lync2010",
      own: "ocs2007r2",
    },
  },
  "group-chat-too-early": {
    rule: "group-chat-goes-last",
    finding: { verdict: "refuse", code: "group-chat-too-early", pools: 2, rules: ["R-30"] },
  },
  "group-chat-still-homed": {
    rule: "group-chat-goes-last",
    finding: { verdict: "refuse", code: "group-chat-still-homed", task: "8.6.5", source, rules: ["R-95"] },
  },
  "group-chat-unknown": {
    rule: "group-chat-goes-last",
    finding: { verdict: "unknown", code: "group-chat-unknown", task: "8.6.5", source, rules: ["R-95"] },
  },
  "facts-contradict": {
    rule: "facts-agree",
    finding: {
      verdict: "hold",
      code: "facts-contradict",
      on: "pool",
      name: pool,
      key: "cms",
      counts: {
        value: true,
        by: ana,
        at: noon,
        source: { kind: "evidence", cmdlet: "Get-CsService", sha256: "1f3a".repeat(16) },
      },
      against: [{ value: false, by: bo, at: noon + day, source: { kind: "word" } }],
    },
  },
  "output-says-otherwise": {
    rule: "facts-agree",
    finding: {
      verdict: "hold",
      code: "output-says-otherwise",
      checkpoint: "services-started",
      site: null,
      points: [
        {
          what: "fe02.contoso.com: every service runs",
          detail: "RTCSRV Stopped",
          by: ana,
          at: noon,
          source: { kind: "evidence", cmdlet: "Get-CsWindowsService", sha256: "1f3a".repeat(16) },
        },
      ],
    },
  },
  "pool-is-held": {
    rule: "pool-is-not-held",
    finding: { verdict: "hold", code: "pool-is-held", by: bo, because: "change freeze", since: noon },
  },
  "phase-is-ahead": {
    rule: "phases-in-order",
    finding: { verdict: "refuse", code: "phase-is-ahead", subject: "task", of: "4.3", phase: 4, present: 2 },
  },
  "pool-is-finished": {
    rule: "phases-in-order",
    finding: { verdict: "refuse", code: "pool-is-finished", task: "6.4", phases: 8 },
  },
  "task-open": {
    rule: "tasks-are-done",
    finding: { verdict: "hold", code: "task-open", gate: 2, unknowns: [], ...about },
  },
  "done-without-leave": {
    rule: "tasks-are-done",
    finding: { verdict: "hold", code: "done-without-leave", task: "3.3", title: "Deploy", source },
  },
  "needs-task": {
    rule: "tasks-are-done",
    finding: { verdict: "hold", code: "needs-task", task: "2.4", title: "Back up", order: "done", ...need },
  },
  "needs-fact": {
    rule: "tasks-are-done",
    finding: {
      verdict: "hold",
      code: "needs-fact",
      facts: ["pool.cms"],
      edge: undefined,
      site: "munich",
      ...need,
    },
  },
  "needs-unknown-fact": {
    rule: "tasks-are-done",
    finding: {
      verdict: "unknown",
      code: "needs-unknown-fact",
      facts: ["edge.single-fqdn"],
      edge: undefined,
      site: "munich",
      ...need,
    },
  },
  "needs-leave": {
    rule: "tasks-are-done",
    finding: {
      verdict: "hold",
      code: "needs-leave",
      task: "4.3",
      title: "Move test users",
      wave: "test",
      source,
    },
  },
  "task-is-never-skipped": {
    rule: "tasks-are-done",
    finding: { verdict: "refuse", code: "task-is-never-skipped", ...about },
  },
  "facts-forbid-skip": {
    rule: "tasks-are-done",
    finding: { verdict: "refuse", code: "facts-forbid-skip", facts: ["pool.dialin-numbers-left"], ...about },
  },
  "skip-needs-facts": {
    rule: "tasks-are-done",
    finding: { verdict: "unknown", code: "skip-needs-facts", facts: ["pool.dialin-numbers-left"], ...about },
  },
  "coexistence-checkpoint-open": {
    rule: "coexistence-is-tested",
    finding: {
      verdict: "hold",
      code: "coexistence-checkpoint-open",
      checkpoint: "sites-administrable",
      openSince: "topology-published",
      ...statement,
    },
  },
  "coexistence-checkpoint-failed": {
    rule: "coexistence-is-tested",
    finding: {
      verdict: "hold",
      code: "coexistence-checkpoint-failed",
      checkpoint: "services-started",
      because: "RTCSRV is down.",
      by: ana,
      at: noon,
      ...statement,
    },
  },
  "coexistence-checkpoint-too-old": {
    rule: "coexistence-is-tested",
    finding: {
      verdict: "hold",
      code: "coexistence-checkpoint-too-old",
      checkpoint: "clients-communicate",
      at: noon - 15 * day,
      evidenceAge: 14 * day,
      ...statement,
      site: undefined,
    },
  },
  "coexistence-failed-nearby": {
    rule: "coexistence-is-tested",
    finding: {
      verdict: "hold",
      code: "coexistence-failed-nearby",
      checkpoint: "services-started",
      pool,
      because: "RTCSRV is down",
    },
  },
  "pilot-checkpoint-open": {
    rule: "pilot-is-validated",
    finding: {
      verdict: "hold",
      code: "pilot-checkpoint-open",
      checkpoint: "pilot-soaked",
      openSince: "never-confirmed",
      ...statement,
      site: undefined,
    },
  },
  "pilot-checkpoint-failed": {
    rule: "pilot-is-validated",
    finding: {
      verdict: "hold",
      code: "pilot-checkpoint-failed",
      checkpoint: "pilot-users-validated",
      because: undefined,
      by: undefined,
      at: undefined,
      ...statement,
      site: undefined,
    },
  },
  "pilot-checkpoint-too-old": {
    rule: "pilot-is-validated",
    finding: {
      verdict: "hold",
      code: "pilot-checkpoint-too-old",
      checkpoint: "pilot-soaked",
      at: noon,
      evidenceAge: day,
      ...statement,
      site: undefined,
    },
  },
  "no-pilot-yet": { rule: "pilot-has-soaked", finding: { verdict: "hold", code: "no-pilot-yet" } },
  "pilot-still-soaks": {
    rule: "pilot-has-soaked",
    finding: {
      verdict: "hold",
      code: "pilot-still-soaks",
      since: noon,
      soak: 7 * day,
      until: noon + 7 * day,
      task: "6.4",
      again: "start",
    },
  },
  "still-on-pool": {
    rule: "legacy-pool-is-empty",
    finding: {
      verdict: "refuse",
      code: "still-on-pool",
      what: "contacts-left",
      left: 3,
      before: { gate: 7 },
      source,
      rules: ["R-61"],
    },
  },
  "still-in-forest": {
    rule: "legacy-pool-is-empty",
    finding: {
      verdict: "refuse",
      code: "still-in-forest",
      what: "users-left",
      left: 12,
      pools: 2,
      before: { task: "7.7" },
      source,
      rules: ["R-69"],
    },
  },
  "count-is-stale": {
    rule: "legacy-pool-is-empty",
    finding: {
      verdict: "hold",
      code: "count-is-stale",
      what: "dialin-numbers-left",
      at: noon,
      evidenceAge: 14 * day,
      command: "Get-CsDialInConferencingAccessNumber -Filter {Pool -eq 'pool01.contoso.com'}",
      before: { task: "8.6.1" },
      source,
      rules: ["R-66"],
    },
  },
  "left-on-pool-unknown": {
    rule: "legacy-pool-is-empty",
    finding: {
      verdict: "unknown",
      code: "left-on-pool-unknown",
      what: "contacts-left",
      before: { gate: 7 },
      source,
      rules: ["R-61"],
    },
  },
  "left-in-forest-unknown": {
    rule: "legacy-pool-is-empty",
    finding: {
      verdict: "unknown",
      code: "left-in-forest-unknown",
      what: "users-left",
      before: { task: "7.7" },
      source,
      rules: ["R-69"],
    },
  },
  "consequences-not-acknowledged": {
    rule: "rollback-is-acknowledged",
    finding: {
      verdict: "hold",
      code: "consequences-not-acknowledged",
      moved: 55,
      since: noon,
      rules: ["R-82"],
    },
  },
  "on-its-way-back": {
    rule: "rollback-is-acknowledged",
    finding: { verdict: "hold", code: "on-its-way-back", stage: "going" },
  },
  "no-way-back": {
    rule: "rollback-is-possible",
    finding: { verdict: "refuse", code: "no-way-back", task: "8.6.5", title: "Remove the pool" },
  },
  "not-that-far": {
    rule: "rollback-is-possible",
    finding: { verdict: "refuse", code: "not-that-far", to: 4, phase: 3 },
  },
  "undo-later-first": {
    rule: "rollback-goes-in-reverse",
    finding: { verdict: "hold", code: "undo-later-first", task: "3.3", first: "4.3", title: "Move a user" },
  },
  "nothing-to-undo": {
    rule: "rollback-goes-in-reverse",
    finding: { verdict: "refuse", code: "nothing-to-undo", task: "3.1" },
  },
  "users-not-back": {
    rule: "rollback-goes-in-reverse",
    finding: { verdict: "hold", code: "users-not-back", task: "4.3", wave: "test", count: 5 },
  },
  "stands-still": {
    rule: "pool-is-under-way",
    finding: { verdict: "hold", code: "stands-still", why: "adoption", asked: true },
  },
  "adopted-midway": {
    rule: "rollback-is-possible",
    finding: { verdict: "refuse", code: "adopted-midway", adoptedIn: 6, phase: 7 },
  },
  "feature-in-use": {
    rule: "removed-features-stay-behind",
    finding: { verdict: "refuse", code: "feature-in-use", feature: "xmpp", before: { gate: 7 } },
  },
  "feature-use-unknown": {
    rule: "removed-features-stay-behind",
    finding: {
      verdict: "unknown",
      code: "feature-use-unknown",
      feature: "persistent-chat",
      before: { task: "8.1" },
    },
  },
  "nothing-was-dropped": {
    rule: "kept-pools-have-a-reason",
    finding: { verdict: "refuse", code: "nothing-was-dropped", to: "lync2013" },
  },
  "too-early-to-keep": {
    rule: "kept-pools-have-a-reason",
    finding: { verdict: "hold", code: "too-early-to-keep", present: 3, from: 6, task: "6.4" },
  },
  "removal-has-begun": {
    rule: "kept-pools-have-a-reason",
    finding: { verdict: "refuse", code: "removal-has-begun", task: "8.6.1", title: "Remove the pool" },
  },
  "no-midway-phase": {
    rule: "adoption-is-midway",
    finding: { verdict: "refuse", code: "no-midway-phase", phase: 9, phases: 8 },
  },
  "waiver-is-over": {
    rule: "waiver-has-an-end",
    finding: { verdict: "refuse", code: "waiver-is-over", rule: "pilot-has-soaked", until: noon },
  },
  "no-gate-open": { rule: "approvers-have-signed", finding: { verdict: "hold", code: "no-gate-open" } },
  "group-not-asked": {
    rule: "approvers-have-signed",
    finding: { verdict: "refuse", code: "group-not-asked", groups: [], asks: [{ group: "uc", count: 1 }] },
  },
  "approvals-missing": {
    rule: "approvers-have-signed",
    finding: {
      verdict: "hold",
      code: "approvals-missing",
      given: 1,
      asked: 2,
      missing: [{ group: "security", count: 1 }],
    },
  },
  "approves-own-work": {
    rule: "nobody-approves-their-own",
    finding: {
      verdict: "refuse",
      code: "approves-own-work",
      voter: bo,
      separation: "strict",
      parts: [
        { how: "asked", what: "2" },
        { how: "confirmed", what: "services-started" },
      ],
    },
  },
};

import type { Platform } from "../../facts/versions";
import { listOf, versionName } from "../printing/print";
import type { Some } from "./sentence";

/** What surrounds the pools: domain, servers, Edge, and the cloud. */
export const deploymentSentences = {
  "functional-level-too-low": ({ level, least, to }) => ({
    wrong: `The lowest functional level is ${platformName(level)}; ${versionName(to)} wants ${platformName(least)} or higher.`,
    fix: "Raise the functional level of the forest and its domains, then say so.",
    try: `set migration functional-level=${least}`,
  }),
  "os-not-supported": ({ target, os, supported, to }, label) => ({
    wrong: `${target} would run on ${platformName(os)}, which ${versionName(to)} does not support.`,
    fix: `Use ${listOf(supported.map(platformName), "or")}, with a desktop and not Server Core.`,
    try: `set ${label} target-os=${supported.at(-1) ?? "…"}`,
  }),
  "domain-is-single-label": ({ domain, of }, label) => ({
    wrong: `The domain ${domain} has a name of one label only; such domains are not supported.`,
    fix: "Deploy in a domain whose name has at least two labels, or correct the name if it is mistyped.",
    try: of === "target" ? `pool change ${label} target=… because …` : `set migration ${of}=…`,
  }),
  "edge-federates-early": ({ edge }) => ({
    wrong: `${edge} is a new Edge and would federate at once: it starts without federation, and gets it when the route is switched.`,
    fix: "Register it without federation; switch it on once the task that switches the route has leave.",
    try: `set edge ${edge} federation=no`,
  }),
  "second-edge-federates": ({ edges }) => ({
    wrong: `${listOf(edges)} would both federate, and federation goes through one Edge pool alone.`,
    fix: "Switch it off on all but one of them.",
    try: `set edge ${edges.at(-1) ?? "…"} federation=no`,
  }),
  "federation-not-cleared": ({ legacy, edge }) => ({
    wrong: `${edge} would federate while ${legacy} still does: the legacy Edge is cleared of federation first.`,
    fix: `Take the route and the federation off ${legacy}, then say so.`,
    try: `set edge ${legacy} federation=no`,
  }),
  "branch-is-not-upgraded": ({ pool }) => ({
    wrong: `${pool} has a branch appliance or server with it, and those are not upgraded in place.`,
    fix: "Take the branch out of the pool for the upgrade, or migrate the pool side by side.",
    try: `set ${pool} roles=…`,
  }),
  "too-old-beside-teams": ({ version, example }) => ({
    wrong: `${example} runs ${versionName(version)}, and a topology with that is not supported beside Teams.`,
    fix: `Retire what runs ${versionName(version)}, or migrate it to a later server first.`,
    try: "status",
  }),
  "other-forest-is-hybrid": ({ rival }) => ({
    wrong: `Migration ${rival} of this tenant goes to Teams from another forest, and one forest is in hybrid at a time.`,
    fix: `Finish ${rival} and switch its hybrid off first.`,
    try: `migration use ${rival}`,
  }),
  "federation-lists-differ": () => ({
    wrong:
      "Federation is set up differently on premises and in the cloud: discovery and the lists of allowed and blocked domains have to be the same.",
    fix: "Bring both sides in line, then say so.",
    try: "set migration federation-lists-match=yes",
  }),
  "edge-too-old-for-hybrid-voice": ({ edge, version }) => ({
    wrong: `Hybrid voice is wanted, and the federating Edge ${edge} runs ${versionName(version)}: it wants Skype for Business Server 2015 or later.`,
    fix: "Let an Edge of 2015 or later federate, or do without hybrid voice.",
    try: "set migration hybrid-voice=no",
  }),
  "federating-edge-unknown": () => ({
    wrong: "Hybrid voice is wanted, and nobody has said which Edge federates.",
    fix: "Register the Edge that federates, with its version.",
    try: "edge add … site=… version=… federation=yes",
  }),
} satisfies Some;

const platformName = (platform: Platform): string => `Windows Server ${platform.replace("r2", " R2")}`;

import type { Version } from "../../../src/facts/versions";
import { federationListsMatch } from "../../../src/rules/teams/federation-lists-match";
import { hybridVoiceNeedsNewEdge } from "../../../src/rules/teams/hybrid-voice-needs-new-edge";
import { noOldServersWithTeams } from "../../../src/rules/teams/no-old-servers-with-teams";
import { oneHybridForestAtATime } from "../../../src/rules/teams/one-hybrid-forest-at-a-time";
import { codes, type Row } from "../../support/case";

const to = "teams" as const;
const running = (...versions: readonly Version[]) => ({
  migration: {
    to,
    versions: versions.map((version) => ({ version, count: 1, example: `${version}.contoso.com` })),
  },
});
const voice = (version: Version | undefined, hybridVoice: boolean | undefined = true) => ({
  migration: {
    to,
    hybridVoice,
    federatingEdges: version ? [{ name: "edge01.contoso.com", version, routeOpen: true }] : [],
  },
});

test.each<Row>([
  ["2013 goes", running("lync2013"), []],
  ["2010 does not", running("lync2010", "lync2013"), ["too-old-beside-teams"]],
  ["nor does what is older", running("ocs2007r2"), ["too-old-beside-teams"]],
  ["elsewhere it is no matter", { migration: { to: "lync2013" } }, []],
])("the topology beside Teams: %s", (_, differences, expected) => {
  expect(codes(noOldServersWithTeams, differences)).toEqual(expected);
});

test.each<Row>([
  ["no other migration", { migration: { to } }, []],
  [
    "another forest is on its way",
    { migration: { to, hybridRival: "fabrikam" } },
    ["other-forest-is-hybrid"],
  ],
  [
    "… at the registration",
    { step: { kind: "register-migration" }, migration: { to, hybridRival: "fabrikam" } },
    ["other-forest-is-hybrid"],
  ],
  ["between servers it is no matter", { migration: { hybridRival: "fabrikam" } }, []],
])("one forest in hybrid: %s", (_, differences, expected) => {
  expect(codes(oneHybridForestAtATime, differences)).toEqual(expected);
});

test.each<Row>([
  ["not told: the tasks vouch for it", { migration: { to } }, []],
  ["alike", { migration: { to, federationListsMatch: true } }, []],
  ["not alike", { migration: { to, federationListsMatch: false } }, ["federation-lists-differ"]],
  ["between servers it is no matter", { migration: { federationListsMatch: false } }, []],
])("federation lists: %s", (_, differences, expected) => {
  expect(codes(federationListsMatch, differences)).toEqual(expected);
});

test.each<Row>([
  ["2015 is enough", voice("sfb2015"), []],
  ["2013 is not", voice("lync2013"), ["edge-too-old-for-hybrid-voice"]],
  ["an untold Edge holds", voice(undefined), ["federating-edge-unknown"]],
  ["without hybrid voice nothing is asked", voice("lync2013", false), []],
  ["… nor where nobody said", { migration: { ...voice("lync2013").migration, hybridVoice: undefined } }, []],
  [
    "between servers it is no matter",
    { migration: { ...voice("lync2013").migration, to: "sfb2019" as const } },
    [],
  ],
])("hybrid voice: %s", (_, differences, expected) => {
  expect(codes(hybridVoiceNeedsNewEdge, differences)).toEqual(expected);
});

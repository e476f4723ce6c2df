import { adoptionIsMidway } from "./approval/adoption-is-midway";
import { approversHaveSigned } from "./approval/approvers-have-signed";
import { nobodyApprovesTheirOwn } from "./approval/nobody-approves-their-own";
import { waiverHasAnEnd } from "./approval/waiver-has-an-end";
import { coexistenceIsTested } from "./coexistence/coexistence-is-tested";
import { pilotHasSoaked } from "./coexistence/pilot-has-soaked";
import { pilotIsValidated } from "./coexistence/pilot-is-validated";
import { commandsFitThePath } from "./commands/commands-fit-the-path";
import { availabilityIsNotGivenUpUnseen } from "./consequences/availability-is-not-given-up-unseen";
import { consequencesAreKnown } from "./consequences/consequences-are-known";
import { newEdgeStartsAlone } from "./edge/new-edge-starts-alone";
import { oneEdgeFederates } from "./edge/one-edge-federates";
import { factsAgree } from "./facts/facts-agree";
import { groupChatGoesLast } from "./finishing/group-chat-goes-last";
import { keptPoolsHaveAReason } from "./finishing/kept-pools-have-a-reason";
import { legacyPoolIsEmpty } from "./finishing/legacy-pool-is-empty";
import { newRolesComeAfter } from "./finishing/new-roles-come-after";
import { removedFeaturesStayBehind } from "./finishing/removed-features-stay-behind";
import { chatGoesToOnePool } from "./group-chat/chat-goes-to-one-pool";
import { chatHasAHomeOfItsVersion } from "./group-chat/chat-has-a-home-of-its-version";
import { upgradeGoesInOrder } from "./in-place/upgrade-goes-in-order";
import { poolNameIsNew } from "./names-and-sql/pool-name-is-new";
import { sqlInstanceIsNotShared } from "./names-and-sql/sql-instance-is-not-shared";
import { sqlServerIsSeparate } from "./names-and-sql/sql-server-is-separate";
import { sqlVersionIsSupported } from "./names-and-sql/sql-version-is-supported";
import { phasesInOrder } from "./order/phases-in-order";
import { poolIsNotHeld } from "./order/pool-is-not-held";
import { poolIsUnderWay } from "./order/pool-is-under-way";
import { tasksAreDone } from "./order/tasks-are-done";
import { oneMigrationPerForest } from "./path/one-migration-per-forest";
import { oneSourceVersion } from "./path/one-source-version";
import { sameForest } from "./path/same-forest";
import { sideBySideOnly } from "./path/side-by-side-only";
import { sourceIsSupported } from "./path/source-is-supported";
import { twoVersionsAtMost } from "./path/two-versions-at-most";
import { domainIsNotSingleLabel } from "./platform/domain-is-not-single-label";
import { platformIsSupported } from "./platform/platform-is-supported";
import { rollbackGoesInReverse } from "./rollback/rollback-goes-in-reverse";
import { rollbackIsAcknowledged } from "./rollback/rollback-is-acknowledged";
import { rollbackIsPossible } from "./rollback/rollback-is-possible";
import { federationListsMatch } from "./teams/federation-lists-match";
import { hybridVoiceNeedsNewEdge } from "./teams/hybrid-voice-needs-new-edge";
import { noOldServersWithTeams } from "./teams/no-old-servers-with-teams";
import { oneHybridForestAtATime } from "./teams/one-hybrid-forest-at-a-time";

/** Every rule of this release, in the order in which people read what it found. */
export const ruleCatalogue = [
  poolIsNotHeld,
  poolIsUnderWay,
  rollbackIsPossible,
  rollbackIsAcknowledged,
  rollbackGoesInReverse,
  phasesInOrder,
  factsAgree,
  sourceIsSupported,
  oneSourceVersion,
  twoVersionsAtMost,
  sideBySideOnly,
  oneMigrationPerForest,
  sameForest,
  noOldServersWithTeams,
  oneHybridForestAtATime,
  federationListsMatch,
  hybridVoiceNeedsNewEdge,
  domainIsNotSingleLabel,
  platformIsSupported,
  newEdgeStartsAlone,
  oneEdgeFederates,
  poolNameIsNew,
  sqlInstanceIsNotShared,
  sqlServerIsSeparate,
  sqlVersionIsSupported,
  newRolesComeAfter,
  groupChatGoesLast,
  chatGoesToOnePool,
  chatHasAHomeOfItsVersion,
  upgradeGoesInOrder,
  tasksAreDone,
  coexistenceIsTested,
  pilotIsValidated,
  pilotHasSoaked,
  legacyPoolIsEmpty,
  removedFeaturesStayBehind,
  keptPoolsHaveAReason,
  adoptionIsMidway,
  waiverHasAnEnd,
  commandsFitThePath,
  availabilityIsNotGivenUpUnseen,
  consequencesAreKnown,
  nobodyApprovesTheirOwn,
  approversHaveSigned,
] as const;

type AnyRule = (typeof ruleCatalogue)[number];

export type RuleId = AnyRule["id"];

/** Everything that any rule can find, told apart by `code`. */
export type AnyFinding = ReturnType<AnyRule["check"]>[number];

import type { IAdaptiveCard } from "@microsoft/teams.cards";
import type { Report } from "../../words/voice";
import type { CardVoice } from "../card-voice";
import { gateCard } from "../notices/gate-card";
import { questionCard } from "../notices/question-card";
import { helloCard, personallyCard } from "../notices/small-cards";
import { consequencesCard } from "./consequences-card";
import { collectorCard, evidenceCard, evidenceTextCard } from "./evidence-card";
import { healthCard } from "./health-card";
import { batchesCard, historyCard, migrationsCard, peopleCard, pickCard } from "./list-cards";
import { migrationStatusCard } from "./migration-status-card";
import { poolStatusCard } from "./pool-status-card";
import { recordHandedOverCard, recordOfferedCard } from "./record-card";
import { approversLackingCard, factsCard, helpCard, policyCard } from "./settings-cards";
import {
  clockCard,
  commandsPassCard,
  methodCard,
  passesCard,
  taskSheetCard,
  verifiedCard,
} from "./step-cards";
import { mineCard, nextCard, nextOfAllCard } from "./steps-card";
import { summaryCard, summarySettingCard } from "./summary-card";
import { refusedNowCard, topologyCard, usersWantedCard } from "./topology-card";
import { whyCard } from "./why-card";

/** Plain information as a card. A kind without one does not compile. */
export function reportCard(report: Report, voice: CardVoice): IAdaptiveCard {
  switch (report.kind) {
    case "help":
      return helpCard(report, voice);
    case "courtesy":
      return helloCard(report.tries, voice);
    case "migrations":
      return migrationsCard(report, voice);
    case "method-taken":
      return methodCard(report, voice);
    case "told-personally":
      return personallyCard(report, voice);
    case "pick":
      return pickCard(report, voice);
    case "migration-status":
      return migrationStatusCard(report, voice);
    case "pool-status":
      return poolStatusCard(report, voice);
    case "next":
      return nextCard(report, voice);
    case "next-of-all":
      return nextOfAllCard(report, voice);
    case "why":
      return whyCard(report, voice);
    case "mine":
      return mineCard(report, voice);
    case "history":
      return historyCard(report, voice);
    case "passes":
      return passesCard(report, voice);
    case "commands-pass":
      return commandsPassCard(report, voice);
    case "facts":
      return factsCard(report, voice);
    case "people":
      return peopleCard(report, voice);
    case "policy":
      return policyCard(report, voice);
    case "approvers-lacking":
      return approversLackingCard(report, voice);
    case "task-sheet":
      return taskSheetCard(report, voice);
    case "asking-checkpoint":
    case "asking-fact":
    case "asking-registration":
    case "asking-selection":
    case "asking-versions":
      return questionCard(report, voice);
    case "batches":
      return batchesCard(report, voice);
    case "verified":
      return verifiedCard(report, voice);
    case "record-offered":
      return recordOfferedCard(report, voice);
    case "record-handed-over":
      return recordHandedOverCard(report, voice);
    case "clock":
      return clockCard(report, voice);
    case "health":
      return healthCard(report, voice);
    case "topology":
      return topologyCard(report, voice);
    case "users-wanted":
      return usersWantedCard(report, voice);
    case "refused-now":
      return refusedNowCard(report, voice);
    case "evidence-sheet":
      return evidenceCard(report, voice);
    case "evidence-text":
      return evidenceTextCard(report, voice);
    case "collector":
      return collectorCard(report, voice);
    case "consequences":
      return consequencesCard(report, voice);
    case "gate":
      return gateCard(report, voice);
    case "summary":
      return summaryCard(report, voice);
    case "summary-setting":
      return summarySettingCard(report, voice);
  }
}

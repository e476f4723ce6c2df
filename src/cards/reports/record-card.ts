import type { IAdaptiveCard } from "@microsoft/teams.cards";
import { counted } from "../../words/printing/print";
import type { ReportOf } from "../../words/voice";
import type { CardVoice } from "../card-voice";
import { heading, line, signed, subtle } from "../parts/blocks";
import { card } from "../parts/card";
import { sayButtons } from "../parts/say-button";

/** The record, where it cannot be handed over: how to have it all the same. */
export const recordOfferedCard = (
  { of, events, again, ...offer }: ReportOf<"record-offered">,
  { migration }: CardVoice,
): IAdaptiveCard =>
  card(
    [
      heading(`Record of ${of ?? offer.migration}`),
      line(counted(events, "event")),
      signed("waiting", `It is handed over in a personal chat. Write me there: ${again}`),
    ],
    sayButtons(["verify"], migration),
  );

/** Where the record is now. */
export const recordHandedOverCard = (
  { to, sha256 }: ReportOf<"record-handed-over">,
  { migration }: CardVoice,
): IAdaptiveCard =>
  card(
    [signed("done", to.as === "shell" ? to.path : to.name), subtle(`SHA-256 ${sha256}`)],
    sayButtons(["verify"], migration),
  );

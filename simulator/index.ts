export type { Activity } from "./activities/activity";
export { cardAction, cardSubmit } from "./activities/card-action";
export { deleted, edited } from "./activities/edits";
export {
  channelChanged,
  channelRenamed,
  chatRenamed,
  installation,
  membersAdded,
  membersRemoved,
  teamChanged,
} from "./activities/events";
export { type Consent, fileConsent } from "./activities/file-consent";
export { type MessageOptions, message } from "./activities/message";
export type { Answer, Message } from "./answer";
export type { Button, Field } from "./cards";
export type { Fault, FaultAnswer } from "./connector/faults";
export type { AwaitedFile, FileFault, HostedFile } from "./connector/files";
export type { Received } from "./connector/received";
export { type Connector, startConnector } from "./connector/start-connector";
export { exchange, type Reply } from "./exchange";
export { nextMessageId, uuidFrom } from "./ids";
export { channelIssuer, type Keys, keySet, makeKeys, type SignOptions, sign } from "./keys";
export { channel, group, personal, placeOf, threadOf, withoutThread } from "./places";
export { type PostOptions, post } from "./post";
export { type DeliveryOptions, type PressOptions, startTeams, type Teams } from "./teams";
export { makeWorld, type Person, type Place, person, type World } from "./world";

import { z } from "zod";

const Text = z.string().refine((text) => !/\p{Surrogate}/u.test(text), { error: "holds half a character" });
/** Ids are keys in the store, two to an index entry; PostgreSQL takes 2,704 bytes for one. Teams' own are far shorter. */
const longestId = 400;
const Id = Text.min(1, { error: "is empty" }).max(longestId, { error: "is too long" });
const DirectoryId = z.string().max(longestId, { error: "is too long" });
const Account = z.object({
  id: Id,
  name: z.string().nullish(),
  aadObjectId: DirectoryId.nullish(),
});

const ConversationId = Text.max(longestId, { error: "is too long" });
const Named = z.object({ id: ConversationId.nullish(), name: z.string().nullish() });

/** What every activity must carry before anybody looks at what it says. */
export const WireActivity = z.object({
  type: Id,
  id: Id.nullish(),
  replyToId: Id.nullish(),
  name: z.string().nullish(),
  channelId: Id,
  serviceUrl: z.url({ protocol: /^https?$/, error: "is no http address" }),
  conversation: z.object({
    id: Id,
    name: z.string().nullish(),
    conversationType: z.string().nullish(),
    tenantId: DirectoryId.nullish(),
    isGroup: z.boolean().nullish(),
  }),
  from: Account.nullish(),
  recipient: Account.nullish(),
  text: z.string().nullish(),
  locale: Text.max(50).nullish(),
  action: z.string().nullish(),
  topicName: z.string().nullish(),
  attachments: z.array(z.unknown()).nullish(),
  entities: z.array(z.unknown()).nullish(),
  membersAdded: z.array(Account).nullish(),
  membersRemoved: z.array(Account).nullish(),
  value: z.unknown().optional(),
  channelData: z
    .object({
      tenant: z.object({ id: DirectoryId.nullish() }).nullish(),
      channel: Named.nullish(),
      team: Named.nullish(),
      teamsChannelId: ConversationId.nullish(),
      teamsTeamId: ConversationId.nullish(),
      eventType: z.string().nullish(),
    })
    .nullish(),
});

export type WireActivity = z.infer<typeof WireActivity>;

/** Names the first field that is wrong, and nothing of its value. */
export const fieldProblem = (error: z.ZodError): string => {
  const [first] = error.issues;
  const field = first?.path.join(".") || "The body";
  return first?.code === "custom" || first?.code === "too_small" || first?.code === "invalid_format"
    ? `${field} ${first.message}.`
    : `${field} is missing or of the wrong kind.`;
};

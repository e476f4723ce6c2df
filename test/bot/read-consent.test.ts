import { fileDeclined, notOurButton } from "../../src/bot/answering/sayings";
import { WireActivity } from "../../src/bot/reading/activity";
import { readActivity } from "../../src/bot/reading/read-activity";

/** Modelled on learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4. */
const uploadInfo = {
  contentUrl: "https://contoso-my.sharepoint.com/personal/bo/Documents/Applications/contoso-record-87.zip",
  name: "contoso-record-87.zip",
  uploadUrl: "https://contoso-my.sharepoint.com/personal/bo/_api/v2.0/drive/items/01/uploadSession?guid=1",
  uniqueId: "1150D938-8870-4044-9F2C-5BBDEBA70C9D",
  fileType: "zip",
  etag: '"{1150D938},1"',
};
const context = { offers: "record", migration: "m-1", pool: "pool01.contoso.com" };
const accept = { type: "fileUpload", action: "accept", context, uploadInfo };

const read = (value: unknown) =>
  readActivity(
    WireActivity.parse({
      type: "invoke",
      name: "fileConsent/invoke",
      id: "f:1",
      channelId: "msteams",
      serviceUrl: "http://127.0.0.1:3979/",
      from: { id: "29:bo", name: "Bo Lind", aadObjectId: "aad-bo" },
      recipient: { id: "28:bot", name: "Poolpilot" },
      conversation: { id: "a:1", conversationType: "personal", tenantId: "tenant-1" },
      channelData: { tenant: { id: "tenant-1" } },
      value,
    }),
    { local: true, allowedTenants: [] },
  );

test("to accept is to order the record, with the place where it is to be put", () => {
  const reading = read(accept);
  const { uploadUrl: url, contentUrl, name, uniqueId, fileType } = uploadInfo;
  expect(reading).toMatchObject({
    kind: "turn",
    incoming: {
      addressed: true,
      deed: {
        kind: "words",
        text: "export pool01.contoso.com",
        mentions: [],
        pressed: { migration: "m-1" },
        put: { as: "upload", url, contentUrl, name, uniqueId, fileType },
      },
    },
  });
  expect(reading).not.toHaveProperty("incoming.alone");
  expect(read({ ...accept, context: { ...context, pool: null } })).toMatchObject({
    incoming: { deed: { text: "export" } },
  });
});

test("to decline is answered, and is no order", () => {
  expect(read({ type: "fileUpload", action: "decline", context })).toEqual({
    kind: "unclear",
    say: fileDeclined,
  });
});

test.each<[string, unknown]>([
  ["nothing", undefined],
  ["a text", "accept"],
  ["another action", { ...accept, action: "steal" }],
  ["an offer of another bot's", { ...accept, context: { file: 1 } }],
  ["no context", { ...accept, context: undefined }],
  ["no place", { ...accept, uploadInfo: undefined }],
  ["a place without an address", { ...accept, uploadInfo: { ...uploadInfo, uploadUrl: "" } }],
  [
    "an endless address",
    { ...accept, uploadInfo: { ...uploadInfo, uploadUrl: `https://a/${"a".repeat(9000)}` } },
  ],
  ["an endless name", { ...accept, uploadInfo: { ...uploadInfo, name: "a".repeat(501) } }],
  ["a pool that is an order", { ...accept, context: { ...context, pool: "pool01\nhold pool01 because x" } }],
  [
    "a pool with words behind it",
    { ...accept, context: { ...context, pool: "pool01.contoso.com because x" } },
  ],
  ["a migration that is no text", { ...accept, context: { ...context, migration: { $ne: 1 } } }],
])("%s is not understood", (_, value) => {
  expect(read(value)).toEqual({ kind: "unclear", say: notOurButton });
});

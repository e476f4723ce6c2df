/** The places of the Playground, by the ids that it gives them. */
export const places = {
  personal: "personal-chat-id",
  group: "group-chat-id",
  team: "team-id",
  channel: "wave-1-id",
} as const;

export const bot = { id: "poolpilot", name: "Poolpilot" } as const;
export const tenant = "00000000-0000-0000-0000-000000000001";

export type Mate = { readonly id: string; readonly aadObjectId: string; readonly email: string };

/** The engineer sits at the screen; the Playground wants five more. */
const names = ["Ana Ruiz", "Bo Lind", "Cy Moe", "Di Fox", "Ed Kay", "Flo Ito"];

export const people: Readonly<Record<string, Mate>> = Object.fromEntries(
  names.map((name, index) => {
    const email = `${name.replace(" ", ".")}@contoso.example`.toLowerCase();
    return [name, { id: `user-${index}`, aadObjectId: `00000000-0000-0000-0000-0000000000a${index}`, email }];
  }),
);

const [atScreen = "", ...others] = Object.entries(people).map(([name, { id, aadObjectId, email }]) => {
  const [givenName = "", surname = ""] = name.split(" ");
  return JSON.stringify({ id, name, userPrincipleName: email, aadObjectId, givenName, surname, email });
});

/** The file `.m365agentsplayground.yml`: YAML takes JSON. The Playground has one channel beside General, and no more. */
export const configFile = `version: "0.1.1"
tenantId: ${tenant}
bot: ${JSON.stringify(bot)}
currentUser: ${atScreen}
users: [${others.join(", ")}]
personalChat: {"id": "${places.personal}"}
groupChat: {"id": "${places.group}", "name": "Migration group"}
team:
  id: ${places.team}
  name: Migrations
  aadGroupId: 00000000-0000-0000-0000-000000000031
  channels: [{"id": "${places.channel}", "name": "Wave 1"}]
`;

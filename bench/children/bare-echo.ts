import { serveEcho } from "./echo-server";

serveEcho(async ({ activity }) => `Recorded: ${activity.text}`);

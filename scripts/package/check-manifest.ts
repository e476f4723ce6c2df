import Ajv, { type ErrorObject } from "ajv";
import addFormats from "ajv-formats";
import type { Manifest } from "./manifest";

/** What stands against a manifest: by Microsoft's schema for its version, and by what no schema knows. */
export const manifestProblems = (manifest: Manifest): readonly string[] => {
  const schema = schemaFor(String(manifest.manifestVersion));
  if (!schema) return [`manifestVersion: ${String(manifest.manifestVersion)} has no schema here.`];

  const validate = addFormats(new Ajv({ strict: false, allErrors: true })).compile(schema);
  validate(manifest);
  return [...new Set([...(validate.errors ?? []).map(told), ...unfilled(manifest)])];
};

/** The schemas are of draft 04, whose two keywords of its own ajv does not take; the rest it does. */
function schemaFor(version: string): object | undefined {
  try {
    const {
      $schema: _draft,
      id: _id,
      ...schema
    } = require(
      `@microsoft/app-manifest/build/json-schemas/teams/v${version}/MicrosoftTeams.schema.json`,
    ) as Record<string, unknown>;
    return schema;
  } catch {
    return undefined;
  }
}

const told = ({ instancePath, message, params }: ErrorObject): string => {
  const where = instancePath.slice(1).replaceAll("/", ".") || "the manifest";
  const what = "additionalProperty" in params ? ` (${params.additionalProperty})` : "";
  return `${where}: ${message ?? "is wrong"}${what}.`;
};

const unfilled = (manifest: Manifest): readonly string[] =>
  JSON.stringify(manifest).includes(nobody) ? [`id: ${nobody} stands for no app.`] : [];

const nobody = "00000000-0000-0000-0000-000000000000";

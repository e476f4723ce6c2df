import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Libsql from "libsql";
import { readStore } from "../../src/store/read-store";
import { verifyContract } from "./verify-contract";

describe("verify on SQLite", () => {
  verifyContract(async () => {
    const dataDir = mkdtempSync(join(tmpdir(), "poolpilot-verify-"));
    return {
      place: { dataDir },
      tamper: async (statement) => {
        const connection = new Libsql(join(dataDir, "poolpilot.sqlite"));
        connection.exec(statement);
        connection.close();
      },
      clear: () => rmSync(dataDir, { recursive: true, force: true }),
    };
  });

  test("says where a store was expected", async () => {
    const dataDir = join(tmpdir(), "poolpilot-none");
    await expect(readStore({ dataDir }, async () => 1)).rejects.toThrow("There is no store");
  });
});

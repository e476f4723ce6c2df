import { mkdirSync } from "node:fs";

/** Makes the data directory, for this user alone, where there is none. */
export function makeDataDir(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  } catch (error) {
    const { message } = error as Error;
    throw new Error(
      `DATA_DIR ${dataDir} cannot be made: ${message}. Set DATA_DIR to a directory on a local disk that this user may write to.`,
      { cause: error },
    );
  }
}

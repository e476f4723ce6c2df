/** Whether something failed because the database cannot be reached, written or waited for, through no fault of what was asked. */
export function isStoreLost(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { readonly code?: unknown; readonly message?: unknown };
  if (
    typeof code === "string" &&
    (lostCodes.has(code) || /^(08|53|57P|SQLITE_IOERR|SQLITE_READONLY)/.test(code))
  )
    return true;

  return typeof message === "string" && lostWords.test(message);
}

/** What comes without a code from pg and its pool. */
const lostWords =
  /connection terminated|timeout exceeded when trying to connect|query read timeout|client has encountered a connection error|database did not answer/i;

const lostCodes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ETIMEDOUT",
  "EPIPE",
  /** The statement took too long, the transaction was idle for too long, a lock was not to be had. */
  "57014",
  "25P03",
  "55P03",
  "SQLITE_FULL",
  "SQLITE_CANTOPEN",
  "SQLITE_BUSY",
  "SQLITE_CORRUPT",
  "SQLITE_NOTADB",
]);

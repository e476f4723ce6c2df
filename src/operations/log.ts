import pino, { type DestinationStream, type Logger } from "pino";

/** Writes JSON lines. What a message or a header carried is cut out, should it ever reach a log call. */
export const createLog = (level: string, destination?: DestinationStream): Logger => {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: neverLogged, censor: "[not logged]" },
    serializers: { err: plainError },
  };
  return destination ? pino(options, destination) : pino(options);
};

const neverLogged = ["headers", "body", "authorization", "text", "token", "password"].flatMap((key) => [
  key,
  `*.${key}`,
]);

/** An error's own fields may hold a whole request with its token, so only name, message, code and stack are kept. */
const plainError = (error: unknown) => {
  if (!(error instanceof Error)) return { message: String(error) };

  const { name, message, stack } = error;
  const { code } = error as { code?: unknown };
  return { name, message, ...(typeof code === "string" ? { code } : {}), stack };
};

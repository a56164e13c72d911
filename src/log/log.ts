import { type DestinationStream, type Logger, pino } from "pino";
import { faultOf } from "./fault.ts";
import { plainLine } from "./plain-line.ts";

/**
 * What happened in the program, for the operator. Levels as pino has them; an error goes in as `{ err: error }` and comes out
 * without its text. Fields are ours alone: nothing that a citizen or an officer wrote.
 */
export type Log = Logger;

export const logLevels = ["trace", "debug", "info", "warn", "error", "fatal"] as const;
export type LogLevel = (typeof logLevels)[number];

export function isLogLevel(word: string): word is LogLevel {
  return (logLevels as readonly string[]).includes(word);
}

export interface LogWishes {
  level?: LogLevel;
  /** True: plain lines for a person. False: one JSON object a line. */
  plain?: boolean;
  /** Where lines go, each with its line end; standard output if left out. */
  write?(line: string): void;
}

/** Opens the one log of a program. It writes at once and waits for nothing, so that a last line before the end is not lost. */
export function openLog({ level = "info", plain = false, write = toStandardOutput }: LogWishes = {}): Log {
  const stream: DestinationStream = { write: plain ? (line) => write(plainLine(line)) : write };
  return pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      messageKey: "what",
      serializers: { err: faultOf, req: requestOf, res: answerOf },
      hooks: { logMethod: withoutTexts },
    },
    stream,
  );
}

function toStandardOutput(line: string): void {
  process.stdout.write(line);
}

/**
 * pino and Fastify take an error's own message where no other is given, and it may quote somebody. So an error is always a
 * field, and a message that repeats its text is replaced.
 */
function withoutTexts(this: Logger, args: unknown[], method: (...args: never[]) => void): void {
  const [first, second, ...rest] = args;
  const error = first instanceof Error ? first : (first as { err?: unknown } | null)?.err;
  if (!(error instanceof Error)) return Reflect.apply(method, this, args);
  const fields = first instanceof Error ? { err: first } : first;
  const quotes = typeof second !== "string" || (error.message !== "" && second.includes(error.message));
  Reflect.apply(method, this, quotes ? [fields, "an error"] : [fields, second, ...rest]);
}

/** A request by its route: an address may hold what somebody typed. */
function requestOf(request: { method?: string; routeOptions?: { url?: string } }) {
  return { method: request.method, route: request.routeOptions?.url ?? "none" };
}

function answerOf(reply: { statusCode?: number }) {
  return { status: reply.statusCode };
}

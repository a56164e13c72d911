/** What may be told of an error: kinds, names of our own and places in our code, never a text that may quote somebody. */
export interface Fault {
  /** `TypeError`, `error` for what PostgreSQL says. */
  name: string;
  /** SQL state, or the system's code such as ECONNREFUSED. */
  code?: string;
  constraint?: string;
  table?: string;
  column?: string;
  /** The name of the SQL statement, where `src/database` gives it. */
  statement?: string;
  /** Stack frames, without the line that repeats the message. */
  stack?: string[];
  cause?: Fault;
}

const plainWord = /^[\w.$ -]{1,80}$/;
const deepest = 3;

/**
 * What of `error` may be logged. Its message and PostgreSQL's detail, hint, where and query are left out: they can hold what
 * a citizen wrote. Anything that was thrown is accepted, also `undefined`.
 */
export function faultOf(error: unknown, depth = 0): Fault {
  const { name, code, constraint, table, column, statement, stack, cause, message } = (
    typeof error === "object" && error !== null ? error : {}
  ) as Record<string, unknown>;
  const fault: Fault = { name: wordOf(name) ?? (error instanceof Error ? "Error" : `thrown ${typeof error}`) };
  const words = { code, constraint, table, column, statement };
  for (const [key, value] of Object.entries(words)) {
    const word = wordOf(value);
    if (word) Object.assign(fault, { [key]: word });
  }
  const frames = framesOf(stack, message);
  if (frames.length > 0) fault.stack = frames;
  if (cause !== undefined && depth < deepest) fault.cause = faultOf(cause, depth + 1);
  return fault;
}

/** The kind of an error in one or two words, for a column or a label: `TypeError`, `error 23505`. */
export function faultName(error: unknown): string {
  const { name, code } = faultOf(error);
  return code ? `${name} ${code}` : name;
}

/** An unexpected error as lines for a person at a terminal: kind, code and frames, and nothing of its text. */
export function faultLines(error: unknown): string {
  const { stack = [], cause } = faultOf(error);
  const because = cause ? [`  because of ${[cause.name, cause.code].filter(Boolean).join(" ")}`] : [];
  return [`This failed on our side: ${faultName(error)}.`, ...stack.map((frame) => `    ${frame}`), ...because].join(
    "\n",
  );
}

function wordOf(value: unknown): string | undefined {
  return typeof value === "string" && plainWord.test(value) ? value : undefined;
}

// A message may have several lines, and one of them may look like a frame: only what follows the message counts.
function framesOf(stack: unknown, message: unknown): string[] {
  if (typeof stack !== "string") return [];
  const quoted = typeof message === "string" && message !== "" ? stack.indexOf(message) : -1;
  const lines = (quoted < 0 ? stack : stack.slice(quoted + (message as string).length)).split("\n");
  let first = lines.length;
  while (first > 0 && frame.test(lines[first - 1]!)) first--;
  return lines.slice(first).map((line) => line.trim());
}

const frame = /^\s+at .*(?::\d+:\d+\)?|\(<anonymous>\)|\(native\)|\(index \d+\))$/;

import type { Verdict } from "../../outbox/index.ts";
import { type Loose, listIn, objectIn } from "./loose-json.ts";
import { codeOf, knownVerdict, unfamiliar } from "./verdict.ts";

/** What Meta answered: the body is undefined where it broke off or was no JSON. */
export interface GraphAnswer {
  status: number;
  headers: Headers;
  body: Loose | undefined;
}

/** The verdict about a send, with the pause Meta asked for. 200 without a message id is no promise: unknown. */
export function verdictOfAnswer(answer: GraphAnswer): Verdict {
  const wamid = objectIn(listIn(answer.body?.messages)[0])?.id;
  if (answer.status === 200 && typeof wamid === "string" && wamid !== "") return { is: "accepted", wamid };
  return withPause(refusal(answer), answer.headers);
}

/** The verdict for an answer that is not the one we wanted. */
export function refusal({ status, body }: GraphAnswer): Verdict {
  const error = objectIn(body?.error);
  const known = knownVerdict(error);
  if (known) return known;
  if (status === 429) return { is: "pause-number", ...codeOf(error) };
  // 408 and 5xx come after the request was read: it may have gone. So may a 2xx nobody can read.
  if (status >= 500) return { is: "unknown", trouble: true };
  if (status < 300 || status === 408) return { is: "unknown" };
  // Without Meta's error it was not Meta who refused, but something on the way: a proxy, a captive portal, another host.
  if (!error) return { is: "trouble" };
  if (status === 401 || status === 403) return { is: "stop-number", ...codeOf(error) };
  return unfamiliar(error);
}

/** Adds the seconds Meta asked to wait, where the verdict is one of waiting. */
export function withPause(verdict: Verdict, headers: Headers): Verdict {
  if (verdict.is !== "again" && verdict.is !== "trouble" && !verdict.is.startsWith("pause-")) return verdict;
  const after = Math.max(retryAfter(headers), regainAccess(headers));
  return after > 0 ? ({ ...verdict, after } as Verdict) : verdict;
}

const longestPause = 86_400;

/** `Retry-After` in seconds: a number, or an HTTP date counted from the answer's own `Date`. */
function retryAfter(headers: Headers): number {
  const told = headers.get("retry-after")?.trim() ?? "";
  if (/^\d+$/.test(told)) return Math.min(Number(told), longestPause);
  const until = Date.parse(told);
  const from = serverDate(headers)?.epochMilliseconds ?? Date.now();
  return Number.isNaN(until) ? 0 : pause((until - from) / 1_000);
}

/** `estimated_time_to_regain_access`, in minutes there, in seconds here: the longest of all quotas named. */
function regainAccess(headers: Headers): number {
  try {
    const usage = objectIn(JSON.parse(headers.get("x-business-use-case-usage") ?? "{}")) ?? {};
    const quotas = Object.values(usage).flatMap(listIn);
    const minutes = quotas.map((quota) => Number(objectIn(quota)?.estimated_time_to_regain_access) || 0);
    return pause(Math.max(0, ...minutes) * 60);
  } catch {
    return 0;
  }
}

function pause(seconds: number): number {
  return Math.min(Math.max(0, Math.ceil(seconds)), longestPause);
}

/** The moment an answer was written, by its `Date` header. */
export function serverDate(headers: Headers): Temporal.Instant | undefined {
  const moment = Date.parse(headers.get("date") ?? "");
  return Number.isNaN(moment) ? undefined : Temporal.Instant.fromEpochMilliseconds(moment);
}

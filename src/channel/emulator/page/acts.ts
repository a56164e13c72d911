import { type BadAnswer, type BadDay, badAnswers } from "../bad-day.sql.ts";
import { talkKey } from "../notice.sql.ts";
import type { TalkId } from "../talk.sql.ts";
import { readView, type View } from "./view.ts";

/** A form as it arrived: the last value of each field. */
export type Form = Record<string, string | undefined>;

export function readForm(body: unknown): Form {
  return Object.fromEntries(new URLSearchParams(typeof body === "string" ? body : ""));
}

/** The view a form leads back to; only ever one of this page. */
export function viewBack(form: Form): View {
  const url = new URL(form["back"] ?? "", "http://back.invalid/");
  const query: Record<string, string[]> = {};
  for (const [key, value] of url.searchParams) (query[key] ??= []).push(value);
  return readView(
    Object.fromEntries(Object.entries(query).map(([key, values]) => [key, key === "talk" ? values : values[0]])),
  );
}

export function talkIn(form: Form): TalkId | undefined {
  return readView({ talk: form["talk"] }).talks[0];
}

/** A view with this talk in column `at`; one more column if that place is behind the last. Doubles and a fourth fall away. */
export function withColumn(view: View, at: number, talk: TalkId): View {
  const asked = view.talks.map((one, place) => (place === at ? talk : one));
  if (at >= asked.length) asked.push(talk);
  const { talks } = readView({ talk: asked.map(talkKey) });
  return { ...view, talks, at: Math.max(0, Math.min(at, talks.length - 1)) };
}

/** The moment a form asks for, in whose zone it is written; undefined if it names none. */
export function momentIn(form: Form, now: Temporal.Instant): Temporal.Instant | undefined {
  const to = form["to"] ?? "";
  try {
    if (to === "hour") return now.add({ hours: 1 });
    if (to !== "moment") return Temporal.Instant.from(to);
    return Temporal.PlainDateTime.from(form["moment"] ?? "")
      .toZonedDateTime(form["zone"] ?? "")
      .toInstant();
  } catch {
    return undefined;
  }
}

/** The switches of one scope. */
export function badDayIn(form: Form): BadDay | undefined {
  const { scope, copies, times } = form;
  if (!scope || !/^(\*|\w{1,40})$/.test(scope)) return undefined;
  const answer = badAnswers.find((one) => one === form["answer"]) ?? null;
  return {
    scope,
    copies: Math.min(5, Math.max(1, Math.trunc(Number(copies)) || 1)),
    otherOrder: form["otherOrder"] === "on",
    acrossNumbers: form["acrossNumbers"] === "on",
    onlyUserId: form["onlyUserId"] === "on",
    answer,
    answersLeft: timesIn(answer, times),
    later: form["later"] === "on",
  };
}

function timesIn(answer: BadAnswer | null, times: string | undefined): number | null {
  const count = Math.trunc(Number(times));
  return answer && times && count > 0 ? Math.min(count, 1000) : null;
}

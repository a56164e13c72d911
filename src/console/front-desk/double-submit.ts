import { createHash } from "node:crypto";
import { retryOnDeadlock } from "../../database/index.ts";
import { type ActRefusal, isRefused, printedTicket } from "../../queue/index.ts";
import type { AskOf, Granted } from "../../staff-acts/index.ts";
import { readText } from "../door-page/asked.ts";
import type { StaffRequest } from "../staff/staff-route.tsx";
import type { StaffTools } from "../staff/tools.ts";
import { type FormSent, keepForm, takeForm } from "./form-sent.sql.ts";

/**
 * A form sent twice (a double press, a page loaded again) is one act, whichever server hears it: form, act and what it brought commit
 * together, and the second is told what the first brought. What was refused may be sent again.
 */
export async function oncePerForm<N extends "book-at-desk" | "walk-in" | "enter-handwritten", T extends object>(
  tools: StaffTools,
  asked: StaffRequest,
  act: N,
  ask: AskOf<N>,
  brings: (answer: Granted<N>) => T,
): Promise<T | ActRefusal> {
  const { acts: desk, database, now } = tools;
  const form = formOf(asked);
  const answer = await retryOnDeadlock(() =>
    database.transaction(async (tx) => {
      const before = form && (await takeForm<T>(tx, form, now()));
      if (before) return before.brought;
      const done = await desk.performIn(tx, act, ask, asked.by);
      const brought = isRefused(done) ? undefined : brings(done as Granted<N>);
      if (form) await keepForm(tx, form, brought, now());
      return brought ?? (done as ActRefusal);
    }),
  );
  desk.wake();
  return answer;
}

/** Two presses of a button are not longer apart. */
const doublePress = { seconds: 3 };

/** Two presses of one button are one print; a page loaded again later is another, and its paper says SALINAN. */
export async function printOnce(tools: StaffTools, asked: StaffRequest, ticket: string): Promise<Printed | ActRefusal> {
  const { acts: desk, database, now } = tools;
  const form = formOf(asked, ticket);
  return retryOnDeadlock(() =>
    database.transaction(async (tx) => {
      const before = form && (await takeForm<{ copy: boolean }>(tx, form, now()));
      const printed = await desk.performAndSeeIn(tx, "print-ticket", { ticket }, asked.by, printedTicket);
      if (isRefused(printed)) {
        if (form && !before) await keepForm(tx, form, undefined, now());
        return printed;
      }
      if (before && Temporal.Instant.compare(now(), before.at.add(doublePress)) <= 0)
        return { ...printed, copy: before.brought.copy };
      if (form) await keepForm(tx, form, { copy: printed.copy }, now());
      return printed;
    }),
  );
}
type Printed = Awaited<ReturnType<typeof printedTicket<Granted<"print-ticket">>>>;

// Somebody went back to a form, wrote another name and sent it again: that is another form, so its fields count as well. Without the
// number that the page drew, which is kept nowhere, the digest tells nobody what they were.
function formOf({ form, by }: StaffRequest, what = ""): FormSent | undefined {
  if (readText(form["once"], 60) === "") return undefined;
  const fields = Object.entries(form).toSorted(([one], [other]) => (one < other ? -1 : 1));
  const digest = createHash("sha256").update(JSON.stringify([fields, what]));
  return { office: by.office.id, actor: by.member.actor, form: digest.digest("base64url") };
}

import { momentAt } from "../../calendar/index.ts";
import { today } from "../../office/index.ts";
import { deskWords } from "../../phrasebook/index.ts";
import { type ActRefusal, isRefused } from "../../queue/index.ts";
import type { StaffRequest } from "../staff/staff-route.tsx";
import type { StaffTools } from "../staff/tools.ts";

/** What a press led to. */
export interface SupervisorFeedback {
  refused?: ActRefusal | undefined;
  said?: string | undefined;
}

type Press = (tools: StaffTools, asked: StaffRequest) => Promise<SupervisorFeedback>;

/** What the supervisor's buttons do, by the last part of their form's address. */
const presses: Readonly<Record<string, Press>> = {
  async stamp(tools, asked) {
    const moment = todayAt(tools, asked, asked.form["hour"]);
    if (!moment) return unreadable;
    return feedback(
      asked,
      await tools.acts.perform("stamp", { moment, scans: Number(asked.form["scans"]) || 0 }, asked.by),
    );
  },
  async declare(tools, asked) {
    const began = todayAt(tools, asked, asked.form["from"]);
    const ended = asked.form["until"] ? todayAt(tools, asked, asked.form["until"]) : undefined;
    if (!began || (asked.form["until"] && !ended)) return unreadable;
    const ask = { began, reason: asked.form["reason"] ?? "", ...(ended && { ended }) };
    return feedback(asked, await tools.acts.perform("declare-disturbance", ask, asked.by));
  },
  end: async (tools, asked) =>
    feedback(
      asked,
      await tools.acts.perform("end-disturbance", { disturbance: asked.form["disturbance"] ?? "" }, asked.by),
    ),
  async shorten(tools, asked) {
    const ended = todayAt(tools, asked, asked.form["until"]);
    if (!ended) return unreadable;
    const ask = { disturbance: asked.form["disturbance"] ?? "", ended, reason: asked.form["reason"] ?? "" };
    return feedback(asked, await tools.acts.perform("shorten-disturbance", ask, asked.by));
  },
  async withdraw(tools, asked) {
    const ask = { disturbance: asked.form["disturbance"] ?? "", reason: asked.form["reason"] ?? "" };
    return feedback(asked, await tools.acts.perform("withdraw-disturbance", ask, asked.by));
  },
  readmit: async (tools, asked) =>
    feedback(
      asked,
      await tools.acts.perform(
        "readmit",
        { ticket: asked.form["ticket"] ?? "", reason: asked.form["reason"] ?? "" },
        asked.by,
      ),
    ),
  rejoin: async (tools, asked) =>
    feedback(asked, await tools.acts.perform("rejoin", { ticket: asked.form["ticket"] ?? "" }, asked.by)),
  async doubt(tools, asked) {
    const decision = asked.form["decision"] === "upheld" ? "upheld" : "lifted";
    const ask = { doubt: asked.form["doubt"] ?? "", decision, reason: asked.form["reason"] ?? "" } as const;
    return feedback(asked, await tools.acts.perform("decide-doubt", ask, asked.by));
  },
  async close(tools, asked) {
    if (!asked.form["sure"]) return {};
    const expected = Number.parseInt(asked.form["expected"] ?? "0", 10) || 0;
    const closed = await tools.acts.perform("close-day", { expected }, asked.by);
    if (isRefused(closed)) return { refused: closed };
    const { floor } = deskWords[asked.language];
    const { moved, waiting } = closed.expected;
    const also = moved + waiting > 0 ? ` ${floor.movedExpected(moved, waiting)}` : "";
    return { said: `${floor.moved(closed.moved, closed.withoutSeat)}${also}` };
  },
  async reopen(tools, asked) {
    const reopened = await tools.acts.perform("reopen-day", {}, asked.by);
    if (isRefused(reopened)) return { refused: reopened };
    return { said: deskWords[asked.language].floor.reopened(reopened.back) };
  },
};

export function pressOf(name: string): Press | undefined {
  return Object.hasOwn(presses, name) ? presses[name] : undefined;
}

const unreadable: SupervisorFeedback = { refused: { refused: "unreadable" } };

function feedback(asked: StaffRequest, answer: object): SupervisorFeedback {
  return isRefused(answer) ? { refused: answer } : { said: deskWords[asked.language].floor.done };
}

/** "08.05" or "08:05" of today, as people type it. */
function todayAt(tools: StaffTools, { office }: StaffRequest, typed: string | undefined): Temporal.Instant | undefined {
  const hour = /^([01]?\d|2[0-3])[.:]?([0-5]\d)$/.exec((typed ?? "").trim());
  if (!hour) return undefined;
  const time = Temporal.PlainTime.from({ hour: Number(hour[1]), minute: Number(hour[2]) });
  return momentAt(office.zone, today(office, tools.now()), time);
}

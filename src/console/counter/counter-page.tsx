import type { FastifyInstance } from "fastify";
import { counterOf, floorOn, today } from "../../office/index.ts";
import { deskWords, refusalSentence } from "../../phrasebook/index.ts";
import {
  type ActRefusal,
  counterView,
  explainOrder,
  isRefused,
  lastAtCounter,
  type OrderExplained,
  supervisorView,
} from "../../queue/index.ts";
import { href } from "../addresses.ts";
import { StaffFrame } from "../staff/frame.tsx";
import { type StaffRequest, staffRoute } from "../staff/staff-route.tsx";
import { answerTooMany } from "../staff/too-many.ts";
import type { StaffTools } from "../staff/tools.ts";
import { hourAt } from "../staff/when.ts";
import { Counter } from "./counter.tsx";
import { actOf } from "./counter-acts.ts";
import { CounterList } from "./counter-list.tsx";
import { explained } from "./explained.ts";

/** The counters of an office: `/console/:office/loket` to choose one, `/console/:office/loket/:counter` to work at it. */
export function counterPage(app: FastifyInstance, tools: StaffTools): void {
  staffRoute(app, tools, "GET", "counters", "line.call", (asked) => chooseCounter(tools, asked));
  staffRoute(app, tools, "GET", "counter", "line.call", (asked) => drawCounter(tools, asked));
  staffRoute(app, tools, "POST", "counterAct", "line.call", (asked) => pressed(tools, asked));
}

async function chooseCounter(tools: StaffTools, asked: StaffRequest) {
  const floor = await tools.acts.look("line.call", asked.by, supervisorView);
  const words = deskWords[asked.language].counter;
  return (
    <StaffFrame asked={asked} now={tools.now()} title={words.choose} here="counter" styles={["counter.css"]}>
      <CounterList asked={asked} counters={floor.counters} words={words} />
    </StaffFrame>
  );
}

/** What a press led to, beside the counter as it is now. */
interface CounterFeedback {
  refused?: ActRefusal;
  explained?: OrderExplained;
}

async function drawCounter(tools: StaffTools, asked: StaffRequest, told: CounterFeedback = {}) {
  const code = asked.params["counter"] ?? "";
  const now = tools.now();
  const floor = floorOn(asked.office, today(asked.office, now));
  const by = { ...asked.by, desk: code };
  const seen = await tools.acts.look("line.call", by, async (tx, context) => {
    const counter = await counterView(tx, code, context);
    return counter && { ...counter, last: await lastAtCounter(tx, code, context) };
  });
  if (!seen || !counterOf(floor, code)) return { to: href("counters", { office: asked.office.code }, asked.language) };
  if (told.refused) answerTooMany(asked.reply, told.refused);
  const words = deskWords[asked.language].counter;
  const time = (moment: Temporal.Instant) => hourAt(moment, asked.office);
  return (
    <StaffFrame asked={asked} now={now} title={seen.counter.name} here="counter" styles={["counter.css"]}>
      <Counter
        asked={asked}
        now={now}
        floor={floor}
        seen={seen}
        words={words}
        refused={told.refused && refusalSentence(asked.language, told.refused, time)}
        explained={told.explained && explained(told.explained, words, time)}
      />
    </StaffFrame>
  );
}

async function pressed(tools: StaffTools, asked: StaffRequest) {
  const { act, counter = "" } = asked.params;
  const by = { ...asked.by, desk: counter };
  if (act === "explain") {
    const { first = "", second = "" } = asked.form;
    const why = await tools.acts.look("line.call", by, (tx, context) => explainOrder(tx, { first, second }, context));
    return drawCounter(tools, asked, isRefused(why) ? { refused: why } : { explained: why });
  }
  const press = actOf(act ?? "");
  const answer = press && (await press(tools.acts, asked.form, { ...by, desk: counter }));
  if (answer && isRefused(answer)) return drawCounter(tools, asked, { refused: answer });
  return { to: href("counter", { office: asked.office.code, counter }, asked.language) };
}

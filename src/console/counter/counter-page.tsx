import type { FastifyInstance } from "fastify";
import { counterOf, floorOn, today } from "../../office/index.ts";
import { deskWords, refusalSentence } from "../../phrasebook/index.ts";
import {
  counterView,
  type DayRefusal,
  explainOrder,
  floorView,
  isRefused,
  lastAtCounter,
  type OrderExplained,
} from "../../queue/index.ts";
import { href } from "../addresses.ts";
import { StaffFrame } from "../staff/frame.tsx";
import { type StaffRequest, staffRoute } from "../staff/staff-route.tsx";
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
  const floor = await tools.desk.look("line.call", asked.by, floorView);
  const words = deskWords[asked.language].counter;
  return (
    <StaffFrame asked={asked} now={tools.now()} title={words.choose} here="counter" styles={["counter.css"]}>
      <CounterList asked={asked} counters={floor.counters} words={words} />
    </StaffFrame>
  );
}

/** What a press led to, beside the counter as it is now. */
interface Told {
  refused?: DayRefusal;
  explained?: OrderExplained;
}

async function drawCounter(tools: StaffTools, asked: StaffRequest, told: Told = {}) {
  const code = asked.params["counter"] ?? "";
  const now = tools.now();
  const floor = floorOn(asked.office, today(asked.office, now));
  const by = { ...asked.by, desk: code };
  const seen = await tools.desk.look("line.call", by, async (tx, day) => {
    const counter = await counterView(tx, code, day);
    return counter && { ...counter, last: await lastAtCounter(tx, code, day) };
  });
  if (!seen || !counterOf(floor, code)) return { to: href("counters", { office: asked.office.code }, asked.language) };
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
    const why = await tools.desk.look("line.call", by, (tx, day) => explainOrder(tx, { first, second }, day));
    return drawCounter(tools, asked, isRefused(why) ? { refused: why } : { explained: why });
  }
  const press = actOf(act ?? "");
  const answer = press && (await press(tools.desk, asked.form, { ...by, desk: counter }));
  if (answer && isRefused(answer)) return drawCounter(tools, asked, { refused: answer });
  return { to: href("counter", { office: asked.office.code, counter }, asked.language) };
}

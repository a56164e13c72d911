import type { FastifyInstance } from "fastify";
import { today } from "../../office/index.ts";
import { deskWords, phrasesOf, refusalSentence } from "../../phrasebook/index.ts";
import { type TooMany, takeFromBudget, writeEntry } from "../../queue/index.ts";
import { dayList } from "../../report/index.ts";
import { clockOf } from "../door-page/feedback.ts";
import { StaffFrame } from "../staff/frame.tsx";
import { type StaffRequest, staffRoute } from "../staff/staff-route.tsx";
import { answerTooMany } from "../staff/too-many.ts";
import type { StaffTools } from "../staff/tools.ts";
import { ChooseDay } from "./choose-day.tsx";
import { List } from "./list.tsx";
import { readDay } from "./read-day.ts";

/** The printable list of a day, `/console/:office/daftar?hari=2017-08-14`: for when the line is cut. Whoever draws it is written down. */
export function dayListPage(app: FastifyInstance, tools: StaffTools): void {
  staffRoute(app, tools, "GET", "dayList", "list.print", async (asked) => {
    const wanted = asked.query["hari"];
    const day = wanted ? readDay(wanted) : today(asked.office, tools.now());
    if (!day) asked.reply.code(400);
    const found = day && (await listOf(tools, asked, day));
    if (found && "refused" in found) {
      answerTooMany(asked.reply, found);
      return drawList(tools, asked, wanted, day, undefined, found);
    }
    return drawList(tools, asked, wanted, day, found);
  });
}

type Rows = Awaited<ReturnType<typeof dayList>>;

function listOf(tools: StaffTools, asked: StaffRequest, on: Temporal.PlainDate): Promise<Rows | TooMany> {
  return tools.acts.look("list.print", asked.by, async (tx, context) => {
    const spent = await takeFromBudget(tx, "lists", context);
    if (spent) return spent;
    const rows = await dayList(tx, context.office.id, on, context.keys);
    await writeEntry(tx, context, "list-printed", { detail: { day: on.toString(), rows: rows.length } });
    return rows;
  });
}

function drawList(
  tools: StaffTools,
  asked: StaffRequest,
  wanted: string | undefined,
  day: Temporal.PlainDate | undefined,
  rows: Rows | undefined,
  spent?: TooMany,
) {
  const words = deskWords[asked.language].dayList;
  const say = phrasesOf(asked.language).words;
  return (
    <StaffFrame
      asked={asked}
      now={tools.now()}
      title={words.title}
      here="list"
      styles={["day-list.css"]}
      scripts={["print.js"]}
      live={false}
    >
      <h1 class="not-on-paper">{day ? words.titleOf(say.day(day)) : words.title}</h1>
      <ChooseDay asked={asked} words={words} wanted={day?.toString() ?? wanted} wrong={!day} />
      {spent && (
        <p class="told warn" role="alert">
          {refusalSentence(asked.language, spent, clockOf(asked.office, asked.language))}
        </p>
      )}
      {day && rows && <List asked={asked} now={tools.now()} words={words} say={say} day={day} rows={rows} />}
    </StaffFrame>
  );
}

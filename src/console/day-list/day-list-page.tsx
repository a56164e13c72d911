import type { FastifyInstance } from "fastify";
import { today } from "../../office/index.ts";
import { deskWords, phrasesOf } from "../../phrasebook/index.ts";
import { writeEntry } from "../../queue/index.ts";
import { dayList } from "../../report/index.ts";
import { StaffFrame } from "../staff/frame.tsx";
import { type StaffRequest, staffRoute } from "../staff/staff-route.tsx";
import type { StaffTools } from "../staff/tools.ts";
import { ChooseDay } from "./choose-day.tsx";
import { List } from "./list.tsx";

/** The printable list of a day, `/console/:office/daftar?hari=2017-08-14`: for when the line is cut. Whoever draws it is written down. */
export function dayListPage(app: FastifyInstance, tools: StaffTools): void {
  staffRoute(app, tools, "GET", "dayList", "list.print", async (asked) => {
    const wanted = asked.query["hari"];
    const day = wanted ? readDay(wanted) : today(asked.office, tools.now());
    if (!day) asked.reply.code(400);
    const rows = day && (await listOf(tools, asked, day));
    return drawList(tools, asked, wanted, day, rows);
  });
}

function listOf(tools: StaffTools, asked: StaffRequest, on: Temporal.PlainDate) {
  return tools.acts.look("list.print", asked.by, async (tx, context) => {
    const rows = await dayList(tx, context.office.id, on);
    await writeEntry(tx, context, "list-printed", { detail: { day: on.toString(), rows: rows.length } });
    return rows;
  });
}

function drawList(
  tools: StaffTools,
  asked: StaffRequest,
  wanted: string | undefined,
  day: Temporal.PlainDate | undefined,
  rows: Awaited<ReturnType<typeof listOf>> | undefined,
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
      {day && rows && <List asked={asked} now={tools.now()} words={words} say={say} day={day} rows={rows} />}
    </StaffFrame>
  );
}

function readDay(text: string): Temporal.PlainDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" });
  } catch {
    return undefined;
  }
}

import type { FastifyInstance } from "fastify";
import { floorOn, today } from "../../office/index.ts";
import { deskWords, refusalSentence } from "../../phrasebook/index.ts";
import { type Checked, type DayRefusal, documentLine, isRefused, lastChecked } from "../../queue/index.ts";
import { StaffFrame } from "../staff/frame.tsx";
import { type StaffRequest, staffRoute } from "../staff/staff-route.tsx";
import type { StaffTools } from "../staff/tools.ts";
import { hourAt } from "../staff/when.ts";
import { DeskList } from "./desk-list.tsx";
import type { Told } from "./desk-props.ts";
import { actOf } from "./papers-acts.ts";
import { PapersDesk } from "./papers-desk.tsx";

/** The document desks of an office: `/console/:office/berkas` to choose one, `/console/:office/berkas/:desk` to work at it. */
export function papersPage(app: FastifyInstance, tools: StaffTools): void {
  staffRoute(app, tools, "GET", "/berkas", "papers.check", (asked) => choose(tools, asked));
  staffRoute(app, tools, "GET", "/berkas/:desk", "papers.check", (asked) => drawDesk(tools, asked));
  staffRoute(app, tools, "POST", "/berkas/:desk/:act", "papers.check", (asked) => pressed(tools, asked));
}

function desksOf(tools: StaffTools, asked: StaffRequest) {
  return floorOn(asked.office, today(asked.office, tools.now())).desks.filter((desk) => desk.kind === "papers");
}

async function choose(tools: StaffTools, asked: StaffRequest) {
  const words = deskWords[asked.language].papers;
  const { atDesks, line } = await tools.desk.look("papers.check", asked.by, documentLine);
  return (
    <StaffFrame
      asked={asked}
      now={tools.now()}
      title={words.choose}
      here="papers"
      styles={["counter.css", "papers.css"]}
    >
      <DeskList asked={asked} desks={desksOf(tools, asked)} atDesks={atDesks} waiting={line.length} words={words} />
    </StaffFrame>
  );
}

async function drawDesk(
  tools: StaffTools,
  asked: StaffRequest,
  told: { refused?: DayRefusal; checked?: Checked } = {},
) {
  const code = asked.params["desk"] ?? "";
  const desk = desksOf(tools, asked).find((one) => one.code === code);
  const query = asked.language === "en" ? "?lang=en" : "";
  if (!desk) return { to: `/console/${asked.office.code}/berkas${query}` };
  const words = deskWords[asked.language].papers;
  const seen = await tools.desk.look("papers.check", { ...asked.by, desk: code }, async (tx, day) => ({
    ...(await documentLine(tx, day)),
    last: await lastChecked(tx, day),
  }));
  const time = (moment: Temporal.Instant) => hourAt(moment, asked.office);
  const shown: Told = {
    ...(told.checked && { checked: told.checked }),
    ...(told.refused && { refused: refusalSentence(asked.language, told.refused, time) }),
  };
  return (
    <StaffFrame asked={asked} now={tools.now()} title={desk.name} here="papers" styles={["counter.css", "papers.css"]}>
      <PapersDesk asked={asked} now={tools.now()} desk={desk} seen={seen} words={words} told={shown} />
    </StaffFrame>
  );
}

async function pressed(tools: StaffTools, asked: StaffRequest) {
  const { act = "", desk = "" } = asked.params;
  const by = { ...asked.by, desk };
  const press = actOf(act);
  if (!press) return { to: `/console/${asked.office.code}/berkas/${desk}` };
  const { mine } = await tools.desk.look("papers.check", by, documentLine);
  const answer = await press({ desk: tools.desk, asked, by, mine });
  if (isRefused(answer)) return drawDesk(tools, asked, { refused: answer });
  if ("arrival" in answer && typeof answer.arrival === "object")
    return drawDesk(tools, asked, { checked: answer as Checked });
  return { to: `/console/${asked.office.code}/berkas/${desk}${asked.language === "en" ? "?lang=en" : ""}` };
}

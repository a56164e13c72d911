import type { FastifyInstance } from "fastify";
import { floorOn, today } from "../../office/index.ts";
import { deskWords } from "../../phrasebook/index.ts";
import {
  type ActRefusal,
  arrivalOf,
  type Checked,
  documentLine,
  isRefused,
  lastChecked,
  type Seen,
} from "../../queue/index.ts";
import { href } from "../addresses.ts";
import { StaffFrame } from "../staff/frame.tsx";
import { type StaffRequest, staffRoute } from "../staff/staff-route.tsx";
import { answerTooMany } from "../staff/too-many.ts";
import type { StaffTools } from "../staff/tools.ts";
import { DeskList } from "./desk-list.tsx";
import type { DeskFeedback } from "./desk-props.ts";
import { actOf } from "./papers-acts.ts";
import { PapersDesk } from "./papers-desk.tsx";
import { isStale, whyNot } from "./why-not.ts";

/** The document desks of an office: `/console/:office/berkas` to choose one, `/console/:office/berkas/:desk` to work at it. */
export function papersPage(app: FastifyInstance, tools: StaffTools): void {
  staffRoute(app, tools, "GET", "papers", "papers.check", (asked) => choose(tools, asked));
  staffRoute(app, tools, "GET", "papersDesk", "papers.check", (asked) => drawDesk(tools, asked));
  staffRoute(app, tools, "POST", "papersAct", "papers.check", (asked) => pressed(tools, asked));
}

function desksOf(tools: StaffTools, asked: StaffRequest) {
  return floorOn(asked.office, today(asked.office, tools.now())).desks.filter((desk) => desk.kind === "papers");
}

async function choose(tools: StaffTools, asked: StaffRequest) {
  const words = deskWords[asked.language].papers;
  const { atDesks, line } = await tools.acts.look("papers.check", asked.by, documentLine);
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

async function drawDesk(tools: StaffTools, asked: StaffRequest, told: DeskFeedback = {}) {
  const code = asked.params["desk"] ?? "";
  const desk = desksOf(tools, asked).find((one) => one.code === code);
  if (!desk) return { to: href("papers", { office: asked.office.code }, asked.language) };
  const words = deskWords[asked.language].papers;
  const seen = await tools.acts.look("papers.check", { ...asked.by, desk: code }, async (tx, context) => ({
    ...(await documentLine(tx, context)),
    last: await lastChecked(tx, context),
  }));
  return (
    <StaffFrame asked={asked} now={tools.now()} title={desk.name} here="papers" styles={["counter.css", "papers.css"]}>
      <PapersDesk asked={asked} now={tools.now()} desk={desk} seen={seen} words={words} told={told} />
    </StaffFrame>
  );
}

async function pressed(tools: StaffTools, asked: StaffRequest) {
  const { act = "", desk = "" } = asked.params;
  const by = { ...asked.by, desk };
  const press = actOf(act);
  const back = { to: href("papersDesk", { office: asked.office.code, desk }, asked.language) };
  if (!press) return back;
  const { mine } = await tools.acts.look("papers.check", by, documentLine);
  const answer = await press({ desk: tools.acts, asked, now: tools.now(), by, mine });
  if (isRefused(answer)) answerTooMany(asked.reply, answer);
  if (isRefused(answer)) return drawDesk(tools, asked, { refused: await sentenceOf(tools, asked, answer) });
  if ("arrival" in answer && typeof answer.arrival === "object")
    return drawDesk(tools, asked, { checked: answer as Seen<Checked> });
  return back;
}

// Where the page was older than the day, it says where these people are by now.
async function sentenceOf(tools: StaffTools, asked: StaffRequest, refusal: ActRefusal): Promise<string> {
  const { act = "" } = asked.params;
  const stood = isStale(refusal, act)
    ? await tools.acts.look("papers.check", asked.by, (tx, context) =>
        arrivalOf(tx, asked.form["arrival"] ?? "", context),
      )
    : undefined;
  const words = deskWords[asked.language].papers;
  return whyNot(refusal, act, stood, desksOf(tools, asked), { asked, words });
}

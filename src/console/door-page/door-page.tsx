import type { FastifyInstance } from "fastify";
import { deskWords, refusalSentence } from "../../phrasebook/index.ts";
import { isRefused, lastArrivals, seen } from "../../queue/index.ts";
import { may } from "../../staff/index.ts";
import { type StaffRequest, staffRoute } from "../staff/staff-route.tsx";
import { answerTooMany } from "../staff/too-many.ts";
import type { StaffTools } from "../staff/tools.ts";
import { readScan, readStamp } from "./asked.ts";
import type { DoorOutcome } from "./door-outcome.ts";
import { DoorView } from "./door-view.tsx";
import { clockOf, feedbackOf, tooManyFeedback } from "./feedback.ts";

/** `/console/:office/pintu`: one box for whatever stands at the door, its answer large, and the box again. */
export function doorPage(app: FastifyInstance, tools: StaffTools): void {
  staffRoute(app, tools, "GET", "door", "door.scan", (asked) => draw(tools, asked, {}));
  staffRoute(app, tools, "POST", "door", "door.scan", async (asked) => draw(tools, asked, await act(tools, asked)));
}

async function draw(tools: StaffTools, asked: StaffRequest, outcome: DoorOutcome) {
  const { office } = asked;
  const newest = await tools.acts.look("door.scan", asked.by, (tx, context) => lastArrivals(tx, 12, context));
  const chat = tools.chatLink(office.id);
  return <DoorView asked={asked} now={tools.now()} outcome={outcome} newest={newest} chat={chat} />;
}

function act(tools: StaffTools, asked: StaffRequest): Promise<DoorOutcome> {
  switch (asked.form["do"] ?? "") {
    case "no-code":
      return countNoCode(tools, asked);
    case "stamp":
      return stamp(tools, asked);
    default:
      return scan(tools, asked);
  }
}

async function scan(tools: StaffTools, asked: StaffRequest): Promise<DoorOutcome> {
  const ask = readScan(asked);
  if (!ask) return {};
  const answer = await tools.acts.performAndSee("arrive", ask, asked.by, seen);
  const telling = {
    words: deskWords[asked.language].door.told,
    language: asked.language,
    office: asked.office,
    offices: tools.offices,
    now: tools.now(),
    mayBook: may(asked.signedIn.member, "desk.book", asked.office.id),
  };
  if (isRefused(answer)) {
    if (answer.refused !== "too-many") throw new Error("the door answers everybody");
    answerTooMany(asked.reply, answer);
    return { told: tooManyFeedback(answer, telling) };
  }
  const told = feedbackOf(answer, telling);
  return { told, answer, ...("typed" in ask && { typed: ask.typed }) };
}

async function countNoCode(tools: StaffTools, asked: StaffRequest): Promise<DoorOutcome> {
  const { today } = await tools.acts.perform("count-no-code", {}, asked.by);
  const words = deskWords[asked.language].door;
  return { told: { is: "counted", tone: "good", icon: "people", ...words.counted(today) } };
}

async function stamp(tools: StaffTools, asked: StaffRequest): Promise<DoorOutcome> {
  const ask = readStamp(asked, tools.now());
  const answer = ask ? await tools.acts.perform("stamp", ask, asked.by) : { refused: "unreadable" as const };
  const words = deskWords[asked.language].door;
  const time = clockOf(asked.office, asked.language);
  if (isRefused(answer)) {
    const lines = [refusalSentence(asked.language, answer, time)];
    return { told: { is: "refused", tone: "warn", icon: "question", word: words.refused, lines } };
  }
  const said = words.stamped(time(ask!.moment), ask!.scans);
  return { told: { is: "stamped", tone: "good", icon: "clock", ...said } };
}

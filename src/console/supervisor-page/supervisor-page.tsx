import type { FastifyInstance } from "fastify";
import { deskWords, refusalSentence } from "../../phrasebook/index.ts";
import { doubtsOf, stillToCome, supervisorView } from "../../queue/index.ts";
import { may } from "../../staff/index.ts";
import { StaffFrame } from "../staff/frame.tsx";
import { type StaffRequest, staffRoute } from "../staff/staff-route.tsx";
import { answerTooMany } from "../staff/too-many.ts";
import type { StaffTools } from "../staff/tools.ts";
import { hourAt } from "../staff/when.ts";
import { pressOf, type SupervisorFeedback } from "./supervisor-acts.ts";
import { SupervisorDesk } from "./supervisor-desk.tsx";

/** The supervisor's view, `/console/:office/lantai`: the whole floor on one screen, live, and what to do next. */
export function supervisorPage(app: FastifyInstance, tools: StaffTools): void {
  staffRoute(app, tools, "GET", "supervisor", "floor.see", (asked) => drawSupervisorPage(tools, asked));
  staffRoute(app, tools, "POST", "supervisorAct", "floor.see", async (asked) => {
    const press = pressOf(asked.params["act"] ?? "");
    return drawSupervisorPage(tools, asked, press && (await press(tools, asked)));
  });
}

/** The floor as this person sees it now; `feedback`: what became of the button just pressed. */
export async function drawSupervisorPage(tools: StaffTools, asked: StaffRequest, told: SupervisorFeedback = {}) {
  const words = deskWords[asked.language].floor;
  const seesDoubts = may(asked.signedIn.member, "doubt.see", asked.office.id);
  const seen = await tools.acts.look("floor.see", asked.by, async (tx, context) => ({
    floor: await supervisorView(tx, context),
    doubts: seesDoubts ? await doubtsOf(tx, context) : [],
    toCome: (await stillToCome(tx, context.office.id, context.day)).length,
    context,
  }));
  if (told.refused) answerTooMany(asked.reply, told.refused);
  const time = (moment: Temporal.Instant) => hourAt(moment, asked.office);
  return (
    <StaffFrame
      asked={asked}
      now={tools.now()}
      title={words.title}
      here="floor"
      styles={["counter.css", "supervisor.css"]}
    >
      <SupervisorDesk
        asked={asked}
        now={tools.now()}
        words={words}
        seen={seen}
        demo={tools.demo}
        refused={told.refused && refusalSentence(asked.language, told.refused, time)}
        said={told.said}
      />
    </StaffFrame>
  );
}

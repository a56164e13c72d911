import type { FastifyInstance } from "fastify";
import { deskWords, refusalSentence } from "../../phrasebook/index.ts";
import { doubtsOf, floorView } from "../../queue/index.ts";
import { may } from "../../staff/index.ts";
import { StaffFrame } from "../staff/frame.tsx";
import { type StaffRequest, staffRoute } from "../staff/staff-route.tsx";
import type { StaffTools } from "../staff/tools.ts";
import { hourAt } from "../staff/when.ts";
import { Floor } from "./floor.tsx";
import { pressOf, type Told } from "./floor-acts.ts";

/** The supervisor's view, `/console/:office/lantai`: the whole floor on one screen, live, and what to do next. */
export function floorPage(app: FastifyInstance, tools: StaffTools): void {
  staffRoute(app, tools, "GET", "floor", "floor.see", (asked) => drawFloor(tools, asked));
  staffRoute(app, tools, "POST", "floorAct", "floor.see", async (asked) => {
    const press = pressOf(asked.params["act"] ?? "");
    return drawFloor(tools, asked, press && (await press(tools, asked)));
  });
}

/** The floor as this person sees it now; `told`: what became of the button just pressed. */
export async function drawFloor(tools: StaffTools, asked: StaffRequest, told: Told = {}) {
  const words = deskWords[asked.language].floor;
  const seesDoubts = may(asked.signedIn.member, "doubt.see", asked.office.id);
  const seen = await tools.desk.look("floor.see", asked.by, async (tx, day) => ({
    floor: await floorView(tx, day),
    doubts: seesDoubts ? await doubtsOf(tx, day) : [],
    day,
  }));
  const time = (moment: Temporal.Instant) => hourAt(moment, asked.office);
  return (
    <StaffFrame asked={asked} now={tools.now()} title={words.title} here="floor" styles={["counter.css", "floor.css"]}>
      <Floor
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

import type { FastifyInstance } from "fastify";
import type { VNode } from "preact";
import { deskWords } from "../../phrasebook/index.ts";
import { bookingSlip } from "../../queue/index.ts";
import { readId } from "../door-page/asked.ts";
import { BookingSlip } from "../paper/booking-slip.tsx";
import { PaperPage } from "../paper/paper-page.tsx";
import { StaffFrame } from "../staff/frame.tsx";
import { type StaffRequest, staffRoute } from "../staff/staff-route.tsx";
import type { StaffTools } from "../staff/tools.ts";
import { change, find, type Outcome, show } from "./acts.ts";
import { FindForm } from "./find-form.tsx";
import { FoundList } from "./found-list.tsx";
import { OneBooking } from "./one-booking.tsx";

/** `/console/:office/pesanan`: bookings of any day, found and changed for somebody who stands at the front desk. */
export function bookingsPage(app: FastifyInstance, tools: StaffTools): void {
  staffRoute(app, tools, "GET", "bookings", "booking.find", async (asked) => draw(tools, asked, {}));
  staffRoute(app, tools, "POST", "bookings", "booking.find", async (asked) => {
    const outcome = await actOf(tools, asked);
    const slip = outcome.print && (await drawSlip(tools, asked, outcome.print));
    return slip || draw(tools, asked, outcome);
  });
}

async function actOf(tools: StaffTools, asked: StaffRequest): Promise<Outcome> {
  switch (asked.form["do"] ?? "") {
    case "find":
      return find(tools, asked);
    case "show":
      return show(tools, asked, readId(asked.form["booking"]) ?? "");
    default:
      return change(tools, asked);
  }
}

function draw(tools: StaffTools, asked: StaffRequest, outcome: Outcome): VNode {
  const words = deskWords[asked.language].bookings;
  return (
    <StaffFrame
      asked={asked}
      now={tools.now()}
      title={words.title}
      here="bookings"
      styles={["front-desk.css", "code.css", "bookings.css"]}
      live={false}
    >
      <h1>{words.title}</h1>
      {outcome.told && (
        <p class={`told ${outcome.told.tone}`} role="status" data-sound={outcome.told.tone}>
          {outcome.told.text}
        </p>
      )}
      <div class="bookings">
        <div class="front-part">
          <FindForm asked={asked} typed={outcome.typed} />
          {outcome.found && <FoundList asked={asked} found={outcome.found} />}
        </div>
        {outcome.shown && <OneBooking asked={asked} tools={tools} {...outcome.shown} />}
      </div>
    </StaffFrame>
  );
}

/** Paper is for the citizen, whatever language the officer reads. */
async function drawSlip(tools: StaffTools, asked: StaffRequest, id: string): Promise<VNode | undefined> {
  const slip = await tools.acts.look("booking.change", asked.by, (tx, context) => bookingSlip(tx, id, context));
  if (!slip) return undefined;
  return (
    <PaperPage asked={asked} now={tools.now()} title={deskWords[asked.language].paper.bookingTitle}>
      <BookingSlip
        office={asked.office}
        now={tools.now()}
        language={asked.office.country.languages[0]!}
        booking={slip}
      />
    </PaperPage>
  );
}

import type { Booking, WishOutcome } from "../../booking/index.ts";
import { type Draft, emptyDraft } from "../dialogue-state.ts";
import { byTheWay, confirmedLetter, namedVisit, officeOf } from "./booked.ts";
import { dayOptions, otherDay, pickSeat } from "./days.ts";
import { keptOf, opensNext } from "./refused.ts";
import type { Reply, ReplyContext } from "./reply.ts";

/** What became of YA: sure; or the hold lapsed, and what is free instead. A YA said twice proves the seat again. */
export function confirmed(context: ReplyContext, bookings: Booking[], outcomes: WishOutcome[]): Reply {
  const sure = outcomes.flatMap((outcome) => {
    if (outcome.is === "confirmed") return [outcome.booking];
    return outcome.is === "gone" && outcome.why === "already" && outcome.booking?.state === "confirmed"
      ? [outcome.booking]
      : [];
  });
  if (sure.length > 0) return byTheWay(context, confirmedLetter(context, sure));
  const lapsed = outcomes.flatMap((outcome) => (outcome.is === "lapsed" ? [outcome] : []));
  if (lapsed.length > 0) return lapsedHolds(context, lapsed as [Lapsed]);
  return { kind: "gone", text: context.say.change.unknown, ...(bookings[0] && { draft: draftOf([bookings[0]]) }) };
}

type Lapsed = Extract<WishOutcome, { is: "lapsed" }>;

/** The data were checked by the YA: whatever is chosen now is a seat at once, for everybody whose hold lapsed. */
function lapsedHolds(context: ReplyContext, lapsed: [Lapsed, ...Lapsed[]]): Reply {
  const [{ booking, same, alternatives }] = lapsed;
  const { say } = context;
  const office = officeOf(context, booking);
  const visit = namedVisit(context, booking);
  const draft: Draft = { ...(context.topic.draft ?? emptyDraft()), ...draftOf(lapsed.map((one) => one.booking)) };
  const here = same && pickSeat(office.id, booking.day, booking.starts);
  const others = dayOptions(context, office, alternatives, pickSeat, { hour: booking.starts }).filter(
    ({ means }) => !here || JSON.stringify(means) !== JSON.stringify(here),
  );
  return {
    kind: "lapsed",
    text: [
      say.refusal.lapsed(visit),
      here && say.refusal.sameStillFree(visit),
      here ? say.refusal.orPickBelow : say.refusal.pickBelow,
    ]
      .filter(Boolean)
      .join("\n\n"),
    options: [...others, otherDay(context)],
    after: [keptOf(context, draft), opensNext(context, office, alternatives)].filter(Boolean).join("\n"),
    ...(here && { offer: here }),
    asked: { ask: "day" },
    draft,
  };
}

function draftOf(bookings: Booking[]): Draft {
  const [first] = bookings as [Booking];
  return {
    people: bookings.map(({ applicant }) => ({ name: applicant.name, birth: applicant.birthDate.toString() })),
    sure: true,
    office: first.office,
    // Of several each has their own; the child's is seen by the age.
    ...(bookings.length === 1 && first.service && { service: first.service }),
  };
}

import type { Booking, WishOutcome } from "../../booking/index.ts";
import type { Topic } from "../decide/intent.ts";
import { closeTo, newTimeOf } from "../decide/time.ts";
import { type Draft, emptyDraft } from "../dialogue-state.ts";
import type { Turn } from "../turn.ts";
import { confirmedLetter, echoLetter, echoWithoutHold } from "./booked.ts";
import { moveOffered } from "./move.ts";
import { type Refused, refusedDay, refusedPerson } from "./refused.ts";
import { type Reply, type ReplyContext, turn } from "./reply.ts";
import { sampleTaken } from "./sample.ts";

/** What became of the seats wished for: sure, held, or why not and what instead. */
export function seated(context: ReplyContext, topic: Extract<Topic, { on: "seat" }>, outcomes: WishOutcome[]): Turn {
  const draft = topic.draft ?? emptyDraft();
  const got = outcomes.flatMap((outcome) =>
    "booking" in outcome && (outcome.is === "held" || outcome.is === "confirmed") ? [outcome.booking] : [],
  );
  const given = got.length > 0 ? granted(context, got, draft) : undefined;
  const left = outcomes.findIndex(
    (outcome) => outcome.is === "refused" && (got.length === 0 || outcome.because.why !== "already-booked"),
  );
  if (given && left < 0) return turn(context, given);
  const refused = notGranted(context, outcomes[Math.max(left, 0)], given ? rest(draft, outcomes) : draft, topic.late);
  if (!given) return turn(context, refused);
  // Some have their seat, some not: both are told, and YA still means the first.
  const first = turn(context, given);
  const second = turn(context, refused);
  return {
    state: { ...second.state, ...(first.state.about && { about: first.state.about }) },
    letters: [...first.letters, ...second.letters],
  };
}

function granted(context: ReplyContext, got: Booking[], draft: Draft): Reply {
  const held = got.filter(({ state }) => state === "held");
  return held.length > 0 ? echoLetter(context, held, draft) : confirmedLetter(context, got);
}

function notGranted(
  context: ReplyContext,
  outcome: WishOutcome | undefined,
  draft: Draft,
  late: true | undefined,
): Reply {
  if (outcome?.is === "echoed") {
    const person = draft.people[0];
    const visit = {
      office: context.office,
      day: outcome.day,
      starts: outcome.hour,
      name: person?.name ?? "",
      birth: Temporal.PlainDate.from(person?.birth ?? "1900-01-01"),
    };
    return echoWithoutHold(context, visit, draft);
  }
  if (outcome?.is !== "refused")
    return refusedDay(context, { why: "full", capacity: 0, sameDay: [] }, nothing, draft, {});
  return refused(context, outcome, draft, late);
}

function refused(
  context: ReplyContext,
  { because, alternatives }: Refused,
  draft: Draft,
  late: true | undefined,
): Reply {
  const want = newTimeOf(closeTo(draft));
  switch (because.why) {
    case "already-booked":
      return alreadyBooked(context, because.booking, draft, alternatives);
    case "sample":
      return sampleTaken(context, draft);
    case "five-people":
    case "eight-in-thirty-days":
    case "desk-only":
      return refusedPerson(context, because, draft);
    case "past":
    case "weekend":
    case "holiday":
    case "beyond-horizon":
    case "not-released":
    case "too-late-today":
    case "full":
    case "no-such-hour":
      return refusedDay(
        context,
        because,
        alternatives,
        draft,
        want,
        late ? `${context.say.refusal.lapsedBefore} ` : "",
      );
  }
}

/** The world found this person's own booking where the scene had not shown it: the same answer as for any resend. */
function alreadyBooked(context: ReplyContext, booking: Booking, draft: Draft, free: Refused["alternatives"]): Reply {
  const to = newTimeOf(draft);
  if (to.day && !to.day.equals(booking.day)) return moveOffered(context, booking, to, free);
  return booking.state === "held" ? echoLetter(context, [booking], draft) : confirmedLetter(context, [booking]);
}

function rest(draft: Draft, outcomes: WishOutcome[]): Draft {
  const people = draft.people.filter((_, i) => outcomes[i]?.is === "refused" && !isOwn(outcomes[i]));
  return { ...draft, people };
}

function isOwn(outcome: WishOutcome | undefined): boolean {
  return outcome?.is === "refused" && outcome.because.why === "already-booked";
}

const nothing = { days: [], neighbours: [], nextRelease: undefined };

import type { Booking, Outcome } from "../../booking/index.ts";
import { closeTo, newTimeOf } from "../interpret/time.ts";
import type { Topic } from "../interpret/topic.ts";
import { type Draft, emptyDraft } from "../place.ts";
import type { Turn } from "../talk.ts";
import { confirmedLetter, echoLetter, echoWithoutHold } from "./booked.ts";
import { moveOffered } from "./move.ts";
import { type Refused, refusedDay, refusedPerson } from "./refused.ts";
import { sampleTaken } from "./sample.ts";
import { type Speech, type Telling, turn } from "./speech.ts";

/** What became of the seats wished for: sure, held, or why not and what instead. */
export function seated(telling: Telling, topic: Extract<Topic, { on: "seat" }>, outcomes: Outcome[]): Turn {
  const draft = topic.draft ?? emptyDraft();
  const got = outcomes.flatMap((outcome) =>
    "booking" in outcome && (outcome.is === "held" || outcome.is === "confirmed") ? [outcome.booking] : [],
  );
  const given = got.length > 0 ? granted(telling, got, draft) : undefined;
  const left = outcomes.findIndex(
    (outcome) => outcome.is === "refused" && (got.length === 0 || outcome.because.why !== "already-booked"),
  );
  if (given && left < 0) return turn(telling, given);
  const refused = notGranted(telling, outcomes[Math.max(left, 0)], given ? rest(draft, outcomes) : draft, topic.late);
  if (!given) return turn(telling, refused);
  // Some have their seat, some not: both are told, and YA still means the first.
  const first = turn(telling, given);
  const second = turn(telling, refused);
  return {
    place: { ...second.place, ...(first.place.about && { about: first.place.about }) },
    letters: [...first.letters, ...second.letters],
  };
}

function granted(telling: Telling, got: Booking[], draft: Draft): Speech {
  const held = got.filter(({ state }) => state === "held");
  return held.length > 0 ? echoLetter(telling, held, draft) : confirmedLetter(telling, got);
}

function notGranted(telling: Telling, outcome: Outcome | undefined, draft: Draft, late: true | undefined): Speech {
  if (outcome?.is === "echoed") {
    const person = draft.people[0];
    const visit = {
      office: telling.office,
      day: outcome.day,
      starts: outcome.hour,
      name: person?.name ?? "",
      birth: Temporal.PlainDate.from(person?.birth ?? "1900-01-01"),
    };
    return echoWithoutHold(telling, visit, draft);
  }
  if (outcome?.is !== "refused")
    return refusedDay(telling, { why: "full", capacity: 0, sameDay: [] }, nothing, draft, {});
  return refused(telling, outcome, draft, late);
}

function refused(telling: Telling, { because, alternatives }: Refused, draft: Draft, late: true | undefined): Speech {
  const want = newTimeOf(closeTo(draft));
  switch (because.why) {
    case "already-booked":
      return alreadyBooked(telling, because.booking, draft, alternatives);
    case "sample":
      return sampleTaken(telling, draft);
    case "five-people":
    case "eight-in-thirty-days":
    case "desk-only":
      return refusedPerson(telling, because, draft);
    case "past":
    case "weekend":
    case "holiday":
    case "beyond-horizon":
    case "not-released":
    case "too-late-today":
    case "full":
    case "no-such-hour":
      return refusedDay(
        telling,
        because,
        alternatives,
        draft,
        want,
        late ? `${telling.say.refusal.lapsedBefore} ` : "",
      );
  }
}

/** The world found this person's own booking where the scene had not shown it: the same answer as for any resend. */
function alreadyBooked(telling: Telling, booking: Booking, draft: Draft, free: Refused["alternatives"]): Speech {
  const to = newTimeOf(draft);
  if (to.day && !to.day.equals(booking.day)) return moveOffered(telling, booking, to, free);
  return booking.state === "held" ? echoLetter(telling, [booking], draft) : confirmedLetter(telling, [booking]);
}

function rest(draft: Draft, outcomes: Outcome[]): Draft {
  const people = draft.people.filter((_, i) => outcomes[i]?.is === "refused" && !isOwn(outcomes[i]));
  return { ...draft, people };
}

function isOwn(outcome: Outcome | undefined): boolean {
  return outcome?.is === "refused" && outcome.because.why === "already-booked";
}

const nothing = { days: [], neighbours: [], nextRelease: undefined };

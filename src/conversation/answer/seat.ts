import type { AskReason, Booking, WishOutcome } from "../../booking/index.ts";
import type { Topic } from "../decide/intent.ts";
import { closeTo, newTimeOf } from "../decide/time.ts";
import { type Draft, type DraftPerson, emptyDraft } from "../dialogue-state.ts";
import type { Turn } from "../turn.ts";
import { confirmedLetter, echoLetter, echoWithoutHold } from "./booked.ts";
import { inDraw, notInDraw } from "./draw.ts";
import { moveOffered } from "./move.ts";
import { isOfPerson, type Refused, refusedDay, whyPerson } from "./refused.ts";
import { type Reply, type ReplyContext, turn } from "./reply.ts";

/** What became of the seats wished for: sure, held, or why not and what instead. */
export function seated(context: ReplyContext, topic: Extract<Topic, { on: "seat" }>, outcomes: WishOutcome[]): Turn {
  const draft = topic.draft ?? emptyDraft();
  const got = outcomes.flatMap((outcome) =>
    "booking" in outcome && (outcome.is === "held" || outcome.is === "confirmed") ? [outcome.booking] : [],
  );
  const asked = outcomes.flatMap((outcome) => (outcome.is === "held" && outcome.asked ? [outcome.asked] : []));
  const given = got.length > 0 ? granted(context, got, draft, asked[0]) : drawn(context, outcomes);
  const no = outcomes.flatMap((outcome, i): RefusedOne[] =>
    outcome.is === "refused" && (got.length === 0 || outcome.because.why !== "already-booked")
      ? [{ ...outcome, person: draft.people[i] ?? {} }]
      : [],
  );
  if (given && no.length === 0) return turn(context, given);
  const left = given ? { ...draft, people: no.map(({ person }) => person) } : draft;
  const refused =
    no.length > 0 ? allRefused(context, no, left, got, topic.late) : notGranted(context, outcomes[0], left);
  if (!given) return turn(context, refused);
  // Some have their seat, some not: both are told, and YA still means the first.
  const first = turn(context, given);
  const second = turn(context, refused);
  return {
    state: { ...second.state, ...(first.state.about && { about: first.state.about }) },
    letters: [...first.letters, ...second.letters],
  };
}

function granted(context: ReplyContext, got: Booking[], draft: Draft, asked: AskReason | undefined): Reply {
  const held = got.filter(({ state }) => state === "held");
  return held.length > 0 ? echoLetter(context, held, draft, asked) : confirmedLetter(context, got);
}

/** The day is drawn: the lots that they are in, or why they are in none; of several reasons the first. */
function drawn(context: ReplyContext, outcomes: readonly WishOutcome[]): Reply | undefined {
  const lots = new Map(outcomes.flatMap((one) => (one.is === "in-draw" ? [[one.lot.lot, one.lot]] : [])));
  const no = outcomes.find((one) => one.is === "not-in-draw");
  if (lots.size === 0) return no && notInDraw(context, no);
  const letter = inDraw(context, [...lots.values()]);
  return no ? { ...letter, text: [letter.text, notInDraw(context, no).text].join("\n\n") } : letter;
}

/** A refusal, and whom it is about. */
type RefusedOne = Refused & { person: DraftPerson };

/**
 * Each who cannot be taken is named with the reason. A day can be chosen anew, so whoever only lacks a day gets the list; who cannot be
 * taken on any day is told above it, and is not asked for again.
 */
function allRefused(
  context: ReplyContext,
  no: readonly RefusedOne[],
  draft: Draft,
  got: readonly Booking[],
  late: true | undefined,
): Reply {
  const ofDay = no.find(({ because }) => !isOfPerson(because));
  const ofPersons = no.flatMap(({ because, person }) => (isOfPerson(because) ? [{ because, person }] : []));
  const alike = [...Map.groupBy(ofPersons, ({ because }) => because.why).values()];
  const reasons = alike.map((group) => {
    const people = group.map(({ person }) => person);
    return whyPerson(context, (group[0] as (typeof group)[number]).because, people, got);
  });
  const [first] = ofPersons;
  if (!ofDay) return { kind: `refused-${first?.because.why ?? "full"}`, text: reasons.join("\n\n"), draft };
  const waiting = no.flatMap(({ because, person }) => (isOfPerson(because) ? [] : [person]));
  const reply = refused(context, ofDay, first ? { ...draft, people: waiting } : draft, late, ofDay.person);
  return { ...reply, text: [...reasons, reply.text].join("\n\n") };
}

function notGranted(context: ReplyContext, outcome: WishOutcome | undefined, draft: Draft): Reply {
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
  return refusedDay(context, { why: "full", capacity: 0, sameDay: [] }, nothing, draft, {});
}

function refused(
  context: ReplyContext,
  { because, alternatives }: Refused,
  draft: Draft,
  late: true | undefined,
  person: DraftPerson = {},
): Reply {
  const want = newTimeOf({
    ...closeTo(draft),
    ...(person.day && { day: person.day }),
    ...(person.hour && { hour: person.hour }),
  });
  if (isOfPerson(because))
    return { kind: `refused-${because.why}`, text: whyPerson(context, because, draft.people, []), draft };
  switch (because.why) {
    case "already-booked":
      return alreadyBooked(context, because.booking, draft, alternatives);
    case "past":
    case "weekend":
    case "closed-today":
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

const nothing = { days: [], neighbours: [], nextRelease: undefined };

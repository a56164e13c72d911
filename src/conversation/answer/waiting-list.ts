import type { ListedWish, WishOutcome } from "../../booking/index.ts";
import type { Meaning } from "../dialogue-state.ts";
import { confirmedLetter, officeOf } from "./booked.ts";
import { drawnLater } from "./draw.ts";
import { isOfPerson, whyPerson } from "./refused.ts";
import type { Reply, ReplyContext } from "./reply.ts";

/** What became of a wish of the waiting list. */
export function ofList(context: ReplyContext, [outcome]: readonly WishOutcome[]): Reply {
  const { list } = context.say;
  if (outcome?.is === "waits") {
    const { wish, before } = outcome;
    const kept = wish.bookings.length > 0 ? `\n${list.keepsSeat}` : "";
    return { kind: "waits", text: list.waits(awaited(context, wish), before) + kept, draft: "forget" };
  }
  if (outcome?.is === "listed") return placesOf(context, outcome.wishes);
  if (outcome?.is === "offer-taken") return confirmedLetter(context, outcome.bookings, openingOf(outcome));
  if (outcome?.is === "offer-passed") return { kind: "offer-passed", text: list.passed };
  if (outcome?.is === "wish-ended") return { kind: "wish-ended", text: list.ended };
  if (outcome?.is === "not-listed") return { kind: `not-listed-${outcome.why}`, text: whyNot(context, outcome) };
  if (outcome?.is !== "refused") return { kind: "not-listed-unknown", text: list.none };
  if (isOfPerson(outcome.because))
    return { kind: `refused-${outcome.because.why}`, text: whyPerson(context, outcome.because, [], []) };
  return { kind: "not-listed-offer-over", text: list.offerOver };
}

/** They would wait: what we need to know. */
export function waitForWhom({ say }: ReplyContext): Reply {
  return { kind: "wait-who", text: say.list.sayWho };
}

function openingOf({ moved, bookings, wish }: Extract<WishOutcome, { is: "offer-taken" }>) {
  if (!moved) return "booked" as const;
  return bookings.some(({ office }) => office !== wish.office) ? ("moved-office" as const) : ("moved" as const);
}

/** Each wish with its place; an offer that waits has its buttons, where it is the only one. */
function placesOf(context: ReplyContext, wishes: readonly { wish: ListedWish; before: number }[]): Reply {
  const { list, words } = context.say;
  if (wishes.length === 0) return { kind: "list", text: list.none };
  const lines = wishes.map(({ wish, before }) => list.place(awaited(context, wish), before));
  const offers = wishes.flatMap(({ wish }) => {
    if (!wish.offer) return [];
    const office = officeOf(context, wish.offer);
    const until = wish.offer.until.toZonedDateTimeISO(office.zone).toPlainTime();
    const visit = { office, day: wish.offer.day, starts: wish.offer.starts };
    return [list.offer(visit, wish.people, words.hourThere(until, office), wish.bookings.length > 0)];
  });
  const [one, more] = wishes.filter(({ wish }) => wish.offer);
  return {
    kind: "list",
    text: [[list.places, ...lines].join("\n"), ...offers].join("\n\n"),
    ...(one && !more && { buttons: buttonsOf(context, one.wish) }),
  };
}

function buttonsOf({ say }: ReplyContext, { no }: ListedWish): { means: Meaning; title: string }[] {
  const { buttons } = say.list;
  return [
    { means: { do: "take-offer", wish: no }, title: buttons.take },
    { means: { do: "pass-offer", wish: no }, title: buttons.pass },
    { means: { do: "end-wish", wish: no }, title: buttons.leave },
  ];
}

function awaited(context: ReplyContext, { offices, people, firstDay, lastDay, bookings }: ListedWish) {
  const day = lastDay?.equals(firstDay) ? lastDay : undefined;
  return {
    offices: offices.map((office) => officeOf(context, { office })),
    people,
    day,
    earlier: bookings.length > 0 && !lastDay,
  };
}

function whyNot(context: ReplyContext, outcome: Extract<WishOutcome, { is: "not-listed" }>): string {
  const { list } = context.say;
  switch (outcome.why) {
    case "many-people":
      return list.manyPeople(outcome.people);
    case "free-now":
      return list.freeNow(outcome.day, officeOf(context, outcome));
    case "will-be-drawn":
      return drawnLater(context, officeOf(context, outcome), outcome.day) ?? list.none;
    case "has-seat":
      return list.hasSeat;
    case "two-wishes":
      return list.twoWishes(outcome.most);
    case "second-visit":
      return list.secondVisit;
    case "offer-over":
      return list.offerOver;
    case "no-wish":
    case "unknown":
      return list.none;
  }
}

import type { Alternatives, Outcome } from "../../booking/index.ts";
import { newTimeOf } from "../interpret/time.ts";
import type { Topic } from "../interpret/topic.ts";
import { emptyDraft } from "../place.ts";
import { dayOptions, otherDay, pickSeat } from "./days.ts";
import { keptOf, releaseOf, typedDate } from "./refused.ts";
import type { Option, Speech, Telling } from "./speech.ts";

type On<K extends Topic["on"]> = Extract<Topic, { on: K }>;

export function askName({ say }: Telling, { why, draft }: On<"ask-name">): Speech {
  const known = draft?.people.some(({ birth }) => birth) || draft?.day;
  const text = why === "strange" ? say.ask.nameAgain : why === "first" && !known ? say.ask.nameFirst : say.ask.name;
  return { kind: "ask-name", text, asked: { ask: "name" }, draft: draft ?? emptyDraft() };
}

export function askBirth({ say }: Telling, topic: On<"ask-birth">): Speech {
  const who = topic.who ?? say.ask.nobody;
  const text = {
    missing: () => say.ask.birth(who),
    impossible: () => say.ask.birthImpossible(who, topic.why === "impossible" ? typedDate(topic.typed) : ""),
    "in-future": () => (topic.why === "in-future" ? say.ask.birthInFuture(who, topic.date) : ""),
    "long-ago": () => (topic.why === "long-ago" ? say.ask.birthTooLongAgo(who, topic.date) : ""),
  }[topic.why]();
  return { kind: "ask-birth", text, asked: { ask: "birth" } };
}

/** The first free days; for whoever is known already, or for anybody who only looks. */
export function askDay(telling: Telling, topic: On<"ask-day">, outcome: Outcome | undefined): Speech {
  const { say, office } = telling;
  const free: Alternatives =
    outcome?.is === "looked" ? outcome.alternatives : { days: [], neighbours: [], nextRelease: undefined };
  const options = [
    ...dayOptions(telling, office, free, pickSeat, newTimeOf({ ...topic.draft, day: undefined as never })),
    otherDay(telling),
  ];
  const reason = whyDay(telling, topic);
  const found = options.length > 1;
  return {
    kind: "ask-day",
    text: [reason, found ? introDay(telling, topic) : say.refusal.nothingFree(office)].filter(Boolean).join("\n\n"),
    ...(found && { options }),
    after: [
      topic.why === "missing" ? undefined : keptOf(telling, topic.draft),
      releaseOf(telling, office, free),
      afterDay(telling, topic, found),
    ]
      .filter(Boolean)
      .join("\n"),
    asked: { ask: "day" },
    draft: topic.draft ?? emptyDraft(),
  };
}

/** Which office, where a number serves several or another one was named. */
export function askOffice(telling: Telling, { options, because }: On<"ask-office">): Speech {
  const { say } = telling;
  const offices = options.flatMap((id) => telling.scene.offices.byId.get(id) ?? []);
  return {
    kind: "ask-office",
    text: because ? say.ask.officeOrOther : say.ask.office,
    options: offices.map(
      (office): Option => ({ means: { do: "office", office: office.id }, line: office.name, title: office.short }),
    ),
    after: [say.ask.keptRest, telling.scene.served.length > options.length ? say.ask.tooManyOffices : undefined]
      .filter(Boolean)
      .join("\n"),
    asked: { ask: "office" },
  };
}

/** "Hari lain": in words, for a seat or for a move. */
export function askOtherDay({ say }: Telling, { booking, draft }: On<"other-day">): Speech {
  const asked = booking
    ? { ask: "move-day" as const, booking: { office: booking.office, id: booking.id } }
    : { ask: "day" as const };
  return {
    kind: "ask-day",
    text: say.ask.otherDay,
    asked,
    ...(booking ? { about: booking } : { draft: draft ?? emptyDraft() }),
  };
}

function whyDay({ say }: Telling, topic: On<"ask-day">): string | undefined {
  switch (topic.why) {
    case "no-such-date":
      return say.refusal.noSuchDate(typedDate(topic.typed));
    case "next-week-or-sunday":
      return say.refusal.nextWeekOrSunday;
    case "quota":
      return say.ask.quotaNow;
    case "missing":
      return topic.draft?.people[0]?.name
        ? say.ask.day(
            topic.draft.people.length > 1 ? say.ask.people(topic.draft.people.length) : topic.draft.people[0].name,
          )
        : say.ask.dayOfAnyone;
    case "free-days":
      return undefined;
  }
}

function introDay({ say, office }: Telling, { why }: On<"ask-day">): string {
  return why === "free-days" || why === "quota" ? say.ask.freeDays(office) : say.ask.dayList(office);
}

function afterDay({ say }: Telling, { why }: On<"ask-day">, found: boolean): string | undefined {
  if (!found) return say.refusal.askAgainLater;
  return why === "quota" ? say.refusal.notForSale : undefined;
}

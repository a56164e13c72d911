import type { Alternatives, FreeDay, WishOutcome } from "../../booking/index.ts";
import { dayIn, dayIsBefore } from "../../calendar/index.ts";
import { lastDayOfHorizon, type Office, today } from "../../office/index.ts";
import type { Topic } from "../decide/intent.ts";
import { newTimeOf } from "../decide/time.ts";
import { emptyDraft } from "../dialogue-state.ts";
import { dayOptions, daysOf, hourOptions, inPart, otherDay, pickSeat } from "./days.ts";
import { closedDay, keptOf, opensNext, reasonOf, seatsOn, typedDate } from "./refused.ts";
import type { Option, Reply, ReplyContext } from "./reply.ts";

type On<K extends Topic["on"]> = Extract<Topic, { on: K }>;

export function askName(context: ReplyContext, topic: On<"ask-name">): Reply {
  const { draft } = topic;
  const known = keptOf(context, draft, true);
  const question = nameQuestion(context, topic, known !== undefined && known !== "");
  const text = [question, known].filter(Boolean).join(" ");
  return { kind: "ask-name", text, asked: { ask: "name" }, draft: draft ?? emptyDraft() };
}

function nameQuestion({ say: { ask } }: ReplyContext, topic: On<"ask-name">, known: boolean): string {
  switch (topic.why) {
    case "strange":
      return ask.nameAgain;
    case "whose":
      return ask.nameOfWhom;
    case "several":
      return ask.namesOf(topic.count);
    case "next":
      return ask.nameOfNext((topic.draft?.people.length ?? 0) + 1, topic.count);
    case "first":
      return known ? ask.name : ask.nameFirst;
    case "missing":
      return ask.name;
  }
}

export function askBirth(context: ReplyContext, topic: On<"ask-birth">): Reply {
  const { say } = context;
  const who = topic.who ?? say.ask.nobody;
  const question = {
    missing: () => say.ask.birth(who),
    impossible: () => say.ask.birthImpossible(who, topic.why === "impossible" ? typedDate(topic.typed) : ""),
    incomplete: () => say.ask.birthIncomplete(who, topic.why === "incomplete" ? typedDate(topic.typed) : ""),
    "in-future": () => (topic.why === "in-future" ? say.ask.birthInFuture(who, topic.date) : ""),
    "long-ago": () => (topic.why === "long-ago" ? say.ask.birthTooLongAgo(who, topic.date) : ""),
  }[topic.why]();
  // Whose birth date it is stands in the question itself.
  const asked = topic.draft?.people.find(({ birth }) => !birth);
  const others = topic.draft && { ...topic.draft, people: topic.draft.people.filter((one) => one !== asked) };
  const text = [question, keptOf(context, others, true)].filter(Boolean).join(" ");
  return { kind: "ask-birth", text, asked: { ask: "birth" } };
}

/** The first free days; for whoever is known already, or for anybody who only looks. */
export function askDay(context: ReplyContext, topic: On<"ask-day">, outcome: WishOutcome | undefined): Reply {
  const { say, office } = context;
  const looked: Alternatives =
    outcome?.is === "looked" ? outcome.alternatives : { days: [], neighbours: [], nextRelease: undefined };
  const within = topic.why === "next-week-or-sunday" ? ofNextWeek(context, looked.days) : looked.days;
  const free = { ...looked, days: daysOf(within, topic.only) };
  const hours = topic.hours ? hoursOf(context, topic, looked) : [];
  const options =
    hours.length > 0
      ? [...hours, otherDay(context)]
      : [
          ...dayOptions(context, office, free, pickSeat, newTimeOf({ ...topic.draft, day: undefined as never })),
          otherDay(context),
        ];
  const reason = whyDay(context, topic, free);
  const found = options.length > 1;
  const here = free.days.length > 0;
  const nothingFree = [say.refusal.nothingFree(office), found && say.refusal.pickElsewhere].filter(Boolean).join(" ");
  return {
    kind: "ask-day",
    text: [reason, hours.length > 0 ? say.ask.dayList(office) : here ? introDay(context, topic) : nothingFree]
      .filter(Boolean)
      .join("\n\n"),
    ...(found && { options }),
    after: [
      topic.why === "missing" || topic.why === "several" ? undefined : keptOf(context, topic.draft),
      opensNext(context, office, free),
      afterDay(context, topic, found),
    ]
      .filter(Boolean)
      .join("\n"),
    asked: { ask: "day" },
    ...askedFor(context, topic, free),
    draft: topic.draft ?? emptyDraft(),
  };
}

/** The hours that the day of the draft still has, in the half of it that was wished for where there are any. */
function hoursOf(context: ReplyContext, { draft }: On<"ask-day">, { days }: Alternatives): Option[] {
  const { office } = context;
  const free = days.find(({ day, office: at }) => day.toString() === draft?.day && at === office.id);
  if (!free) return [];
  const fits = free.hours.filter(({ starts }) => !draft?.part || inPart(starts, draft.part));
  return hourOptions(context, office, free.day, fits.length > 0 ? fits : free.hours, pickSeat, {}, mostHours);
}
const mostHours = 8;

/** "Tgl 22 masih ada?": it is, and a yes asks for that day. */
function askedFor({ office }: ReplyContext, topic: On<"ask-day">, { days }: Alternatives): Pick<Reply, "offer"> {
  const day = topic.why === "free-days" ? topic.draft?.day : undefined;
  const free = days.find((one) => one.day.toString() === day && one.office === office.id);
  const { hour, part } = topic.draft ?? {};
  if (!free || day === undefined) return {};
  if (!hour && !part) return { offer: { do: "seat", office: office.id, day } };
  // The hour that was asked about is offered with the day, and without it nothing is.
  const [fits] = free.hours
    .map(({ starts }) => starts)
    .filter((starts) => (hour ? starts.toString().startsWith(hour) : part && inPart(starts, part)));
  return fits ? { offer: { do: "seat", office: office.id, day, hour: fits.toString({ smallestUnit: "minute" }) } } : {};
}

/** Next week's days; none of them free: those that are. */
function ofNextWeek({ dialogue, office }: ReplyContext, days: FreeDay[]): FreeDay[] {
  const said = dayIn(office.zone, dialogue.saidAt);
  const monday = said.add({ days: 8 - said.dayOfWeek });
  const next = days.filter(({ day }) => !dayIsBefore(day, monday) && dayIsBefore(day, monday.add({ days: 7 })));
  return next.length > 0 ? next : days;
}

/** Which office, where a number serves several or another one was named. */
export function askOffice(context: ReplyContext, topic: On<"ask-office">): Reply {
  const { say } = context;
  const { options, because } = topic;
  const elsewhere = topic.because === "not-from-here" ? `${say.ask.notFromHere(topic.town)}\n\n` : "";
  const offices = options.flatMap((id) => context.dialogue.offices.byId.get(id) ?? []);
  return {
    kind: "ask-office",
    text: elsewhere + (because ? say.ask.officeOrOther : say.ask.office),
    options: offices.map(
      (office): Option => ({ means: { do: "office", office: office.id }, line: office.name, title: titleOf(office) }),
    ),
    after: [
      keptOf(context, context.topic.draft, true),
      context.dialogue.served.length > options.length ? say.ask.tooManyOffices : undefined,
    ]
      .filter(Boolean)
      .join("\n"),
    asked: { ask: "office" },
  };
}

/** A branch is told apart by its end: "ULP II". */
export function titleOf({ short }: Office): string {
  return short.length > 17 ? short.replace(/^.*\b(?=ULP\b)/, "") : short;
}

/** "Hari lain": in words, for a seat or for a move. */
export function askOtherDay({ say }: ReplyContext, { booking, draft }: On<"other-day">): Reply {
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

/** "Hari ini masih ada?" */
function whetherFree(context: ReplyContext, day: Temporal.PlainDate, { days }: Alternatives): string {
  const { say, office } = context;
  const closed = closedDay(context, office, day);
  if (closed) return reasonOf(context, office, closed, { day });
  return days.some((free) => free.day.equals(day)) ? say.ask.isFree(day, office) : say.ask.noneLeft(day, office);
}

function whyDay(context: ReplyContext, topic: On<"ask-day">, free: Alternatives): string | undefined {
  const { say, office } = context;
  switch (topic.why) {
    case "no-such-date":
      return say.refusal.noSuchDate(typedDate(topic.typed));
    case "next-week-or-sunday":
      return say.refusal.nextWeekOrSunday;
    case "quota":
      return say.ask.quotaNow(office, seatsADay(context));
    case "when-released":
      return free.nextRelease ? undefined : say.talk.allOpen(office, lastDayOfHorizon(office, context.dialogue.now));
    case "several":
    case "missing":
      return [keptOf(context, topic.draft), whichOfBoth(context, topic) ?? say.ask.dayOfAnyone]
        .filter(Boolean)
        .join(" ");
    case "free-days":
      return topic.draft?.day ? whetherFree(context, Temporal.PlainDate.from(topic.draft.day), free) : undefined;
  }
}

/** "Senin tgl 10", where the tenth is a Thursday. */
function whichOfBoth({ say }: ReplyContext, { only }: On<"ask-day">): string | undefined {
  return only?.is === "one-of" && only.unlike ? say.ask.dayUnlikeDate(only.unlike) : undefined;
}

/** What the office has for everybody on a working day. */
function seatsADay({ office, dialogue }: ReplyContext): number {
  const monday = today(office, dialogue.now);
  return seatsOn(office, monday.add({ days: 8 - monday.dayOfWeek }));
}

function introDay({ say, office }: ReplyContext, { why }: On<"ask-day">): string {
  return why === "free-days" || why === "quota" || why === "when-released"
    ? say.ask.freeDays(office)
    : say.ask.dayList(office);
}

function afterDay({ say }: ReplyContext, { why }: On<"ask-day">, found: boolean): string | undefined {
  if (!found) return say.refusal.askAgainLater;
  return why === "quota" ? say.refusal.notForSale : undefined;
}

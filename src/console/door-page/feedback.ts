import { type Office, type Offices, today } from "../../office/index.ts";
import { type DeskWords, phrasesOf } from "../../phrasebook/index.ts";
import type { ArrivalView, DoorAnswer, TooMany } from "../../queue/index.ts";
import type { IconName } from "./icon.tsx";

/** Good: go on. Wait: recorded, later. Warn: something to settle. Bad: not found. Ask: somebody chooses. */
export type Tone = "good" | "wait" | "warn" | "bad" | "ask";

/** What is shown, huge: colour, sign, one word, and what to do. */
export interface DoorFeedback {
  is: string;
  tone: Tone;
  icon: IconName;
  word: string;
  lines: readonly string[];
}

export interface FeedbackContext {
  words: DeskWords["door"]["told"];
  language: "id" | "en";
  office: Office;
  offices: Offices;
  now: Temporal.Instant;
  /** Whoever reads it may give another hour at once. */
  mayBook: boolean;
}

/** A moment as the clock of the office shows it: 07.41 */
export function clockOf(office: Office, language: "id" | "en"): (moment: Temporal.Instant) => string {
  const { words } = phrasesOf(language);
  return (moment) => words.hour(moment.toZonedDateTimeISO(office.zone).toPlainTime());
}

/** What the door's answer looks and sounds like. Door and kiosk say it in words of their own. */
export function feedbackOf(answer: DoorAnswer, telling: FeedbackContext): DoorFeedback {
  const { words, office, language, now } = telling;
  const say = phrasesOf(language).words;
  const time = clockOf(office, language);
  const past = (moment: Temporal.Instant) => Temporal.Instant.compare(moment, now) < 0;
  switch (answer.is) {
    case "recorded":
      return recorded(answer.arrival, telling);
    case "again":
      return again(answer.arrival, telling);
    case "late":
      return {
        ...shown("late", "warn", "clock"),
        ...words.late({
          starts: say.hour(answer.starts),
          latest: time(answer.latest),
          came: time(answer.came),
          before: answer.before,
          hours: answer.hoursToday.length,
          mayBook: telling.mayBook,
        }),
      };
    case "other-day": {
      const { day, starts, come } = answer;
      const when = { day: say.day(day), starts: say.hour(starts), come: say.hour(come), past: answer.past };
      return { ...shown("other-day", "warn", "calendar"), ...words.otherDay(when) };
    }
    case "other-office": {
      const name = telling.offices.byId.get(answer.office)?.name ?? "";
      const when = { office: name, day: say.day(answer.day), starts: say.hour(answer.starts) };
      return { ...shown("other-office", "warn", "place"), ...words.otherOffice(when) };
    }
    case "cancelled":
      return { ...shown("cancelled", "warn", "cross"), ...words.cancelled };
    case "not-confirmed": {
      const until = { until: time(answer.until), past: past(answer.until) };
      return { ...shown("not-confirmed", "warn", "clock"), ...words.notConfirmed(until) };
    }
    case "visited": {
      const there = answer.at.toZonedDateTimeISO(office.zone).toPlainDate();
      const at = there.equals(today(office, now)) ? time(answer.at) : `${say.dayInYear(there)}, ${time(answer.at)}`;
      // Whoever has a number is where he should be; whoever has none wants something else.
      const look = answer.number ? shown("visited", "good", "ticket") : shown("visited", "warn", "checks");
      return { ...look, ...words.visited({ at, number: answer.number }) };
    }
    case "not-a-code":
      return { ...shown("not-a-code", "bad", "question"), ...words.notACode };
    case "unknown":
      return { ...shown("unknown", "bad", "question"), ...words.unknown };
    case "choose":
      return { ...shown("choose", "ask", "people"), ...words.choose };
    case "nobody":
      return { ...shown("nobody", "bad", "question"), ...words.nobody };
  }
}

/** Too much was not found from here: when it goes on. */
export function tooManyFeedback({ at }: TooMany, { words, office, language }: FeedbackContext): DoorFeedback {
  return { ...shown("too-many", "wait", "clock"), ...words.tooMany({ from: clockOf(office, language)(at) }) };
}

function shown(is: string, tone: Tone, icon: IconName): Pick<DoorFeedback, "is" | "tone" | "icon"> {
  return { is, tone, icon };
}

function recorded(arrival: ArrivalView, { words, office, language, now }: FeedbackContext): DoorFeedback {
  const time = clockOf(office, language);
  const at = time(arrival.presentAt);
  if (arrival.verdict === "early" && isAhead(arrival, now)) {
    const starts = arrival.starts && phrasesOf(language).words.hour(arrival.starts);
    return {
      ...shown("early", "wait", "clock"),
      ...words.early({ time: at, from: time(arrival.eligibleFrom), starts }),
    };
  }
  const amnesty = arrival.verdict === "amnesty";
  const again = arrival.secondVisit ? "second" : undefined;
  const told = words.recorded({ time: at, people: arrival.people.length, again, amnesty });
  return { ...shown("recorded", "good", "check"), ...told };
}

function again(arrival: ArrivalView, { words, office, language, now }: FeedbackContext): DoorFeedback {
  const time = clockOf(office, language);
  const ahead = arrival.state === "waiting" && isAhead(arrival, now);
  const told = words.again({
    time: time(arrival.presentAt),
    from: ahead ? time(arrival.eligibleFrom) : undefined,
    number: arrival.ticket?.number,
  });
  return { ...(ahead ? shown("again", "wait", "clock") : shown("again", "good", "checks")), ...told };
}

function isAhead(arrival: ArrivalView, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, arrival.eligibleFrom) < 0;
}

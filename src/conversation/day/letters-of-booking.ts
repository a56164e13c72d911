import { type Alternatives, type Because, showCode } from "../../booking/index.ts";
import { dayIn, momentAt } from "../../calendar/index.ts";
import { floorOn, type Office, rulesOfVersion, rulesOn, stageOf } from "../../office/index.ts";
import { cut, type DayWords, phrasesOf, type Visit } from "../../phrasebook/index.ts";
import type { DayEvent } from "../../queue/index.ts";
import type { Composed } from "./composed.ts";
import { type DisplacedTap, displacedTapOf } from "./displaced-tap.ts";
import type { BookingRecipient } from "./letter-recipients.sql.ts";
import { letterOfDesk } from "./letters-of-desk.ts";
import { letterOfFacts } from "./letters-of-facts.ts";
import { thereAt } from "./line-words.ts";
import { missingLines } from "./missing.ts";

export type BookingEvent = Extract<DayEvent, { booking: string }> | Extract<DayEvent, { is: "disturbed" }>;

/** What a booking's owner is told of an event. Pure. `free`: what is free now, for whoever has to book again. */
export function letterOfBooking(
  event: BookingEvent,
  booking: BookingRecipient,
  office: Office,
  today: Temporal.PlainDate,
  free: Alternatives | undefined,
): Composed {
  const say = phrasesOf(booking.language);
  const { words } = say;
  const name = cut(booking.name, 60);
  const code = showCode(booking.code);
  const visit: Visit = { office, day: booking.day, starts: booking.starts };
  const hour = momentOf(visit);
  const dayOver = endOfDay(office, booking.day);
  const seat = { name, visit, code };
  const { day } = say;
  switch (event.is) {
    case "forfeited": {
      const latest = thereAt(event.latest, office);
      const came = event.came && thereAt(event.came, office);
      const end = [day.bookAgain(freeLines(booking, office, today, free)), day.keptFree, day.claimSeen(latest)];
      const hours = [words.visitInYear(visit), words.hourOnly(latest, office)];
      return came
        ? {
            kind: "late-forfeited",
            text: `${day.late({ ...seat, latest, came })}\n\n${end[0]}\n\n${end[1]}\n${end[2]}`,
            template: { name: "late_forfeited", parameters: [name, ...hours, words.hour(came), code] },
            visit: hour,
          }
        : {
            kind: "no-show",
            text: `${day.noShow({ ...seat, latest })}\n\n${end[0]}\n\n${end[1]}\n${end[2]}`,
            template: { name: "no_show", parameters: [name, ...hours, code] },
            visit: hour,
          };
    }
    case "returned": {
      const missing = missingLines(say, office, booking, event.missing, event.differs);
      const list = onOneLine(missing);
      const first = day.returned({ name, missing });
      if (!event.seat)
        return {
          kind: "no-second-visit",
          text: `${first}\n\n${day.noSecondVisit}`,
          template: { name: "returned_no_seat", parameters: [name, list] },
          visit: "now",
        };
      const second = { office, ...event.seat };
      return {
        kind: "returned",
        text: `${first}\n\n${day.secondVisit({ visit: second, code, until: event.until })}`,
        template: {
          name: "returned",
          parameters: [name, list, words.visit(second), code, words.dayInYear(event.until)],
        },
        visit: "now",
        goodUntil: momentAt(office.zone, second.day, second.starts),
      };
    }
    case "back-today": {
      const missing = missingLines(say, office, booking, event.missing, []);
      return {
        kind: "back-today",
        text: day.backToday({ name, missing, before: event.before, office }),
        template: {
          name: "back_today",
          parameters: [name, onOneLine(missing), words.hourOnly(event.before, office)],
        },
        visit: "now",
        goodUntil: momentAt(office.zone, today, event.before),
      };
    }
    case "displaced": {
      const from = { office, ...event.from };
      const because = becauseOf(event, day);
      if (!event.seat)
        return {
          kind: "displaced-waits",
          text: day.displaced({ name, from, visit: undefined, code, because }),
          buttons: displacedButtons(booking, office, day, ["move", "cancel"]),
          template: { name: "displaced_waits", parameters: [name, words.visitInYear(from), because, code] },
          visit: momentOf(from),
        };
      const to = { office, ...event.seat };
      if (event.over) {
        const was = { office: event.over.office, ...event.from };
        const why = event.over.back ? day.endWithdrawn : because;
        const before = `${words.visitInYear(was)}, ${was.office.name}`;
        return {
          kind: "displaced-over",
          text: day.displacedOver({ name, from: was, visit: to, code, because: why }),
          buttons: displacedButtons(booking, office, day, ["keep", "move", "cancel"]),
          template: {
            name: "displaced_over",
            parameters: [name, before, why, words.visitInYear(to), office.name, code],
          },
          visit: momentOf(was),
        };
      }
      return {
        kind: "displaced",
        text: day.displaced({ name, from, visit: to, code, because }),
        buttons: displacedButtons(booking, office, day, ["keep", "move", "cancel"]),
        template: {
          name: "displaced",
          parameters: [name, words.visitInYear(from), because, words.visitInYear(to), code],
        },
        visit: momentOf(from),
      };
    }
    case "placed":
    case "seat-back": {
      const there = { office, ...event.seat };
      const told = { name, visit: there, code };
      const parameters = [name, words.visitInYear(there), code];
      return event.is === "placed"
        ? {
            kind: "displaced-placed",
            text: day.placed(told),
            buttons: displacedButtons(booking, office, day, ["keep", "move", "cancel"]),
            template: { name: "displaced_placed", parameters },
            visit: momentOf(there),
          }
        : {
            kind: "seat-back",
            text: day.seatBack(told),
            buttons: displacedButtons(booking, office, day, ["move", "cancel"]),
            template: { name: "seat_back", parameters },
            visit: momentOf(there),
          };
    }
    case "hold-taken": {
      const from = { office, ...event.from };
      const because = becauseOf({ because: event.because, reason: undefined }, day);
      return {
        kind: "hold-taken",
        text: day.holdTaken({ name, from, because }),
        template: { name: "hold_taken", parameters: [name, words.visitInYear(from), because] },
        visit: momentOf(from),
      };
    }
    case "facts-changed":
      return letterOfFacts(event, booking, office);
    case "not-owner":
      return {
        kind: "not-owner",
        text: day.notOwner(seat),
        template: { name: "not_owner", parameters: [name, code, words.visitInYear(visit)] },
        visit: hour,
        goodUntil: dayOver,
      };
    case "claim-ended":
      return {
        kind: "claim-ended",
        text: day.claimEnded(seat),
        template: { name: "claim_ended", parameters: [name, words.visitInYear(visit), code] },
        visit: hour,
        goodUntil: dayOver,
      };
    case "changed-at-desk":
      return letterOfDesk(event.did, booking, office);
    case "taken-back":
      return {
        kind: "taken-back",
        text: day.takenBack(seat),
        template: { name: "taken_back", parameters: [name, code] },
        visit: "now",
        goodUntil: endOfDay(office, today),
      };
    case "doubt": {
      const ends = event.endsAt.toZonedDateTimeISO(office.zone).toPlainDate();
      return {
        kind: "doubt",
        text: day.doubt({ name, office, ends }),
        template: { name: "doubt", parameters: [name, office.name, words.dayInYear(ends)] },
        visit: "now",
        goodUntil: event.endsAt,
      };
    }
    case "disturbed": {
      const began = thereAt(event.began, office);
      const beganOn = dayIn(office.zone, event.began);
      const day = beganOn.equals(booking.day) ? undefined : beganOn;
      return {
        kind: "office-late",
        text: say.day.disturbed({ visit, began, ended: event.ended && thereAt(event.ended, office), day }),
        template: {
          name: "office_late",
          parameters: [
            office.name,
            [day && words.dayInYear(day), words.hourOnly(began, office)].filter(Boolean).join(", "),
            words.visitInYear(visit),
          ],
        },
        visit: hour,
        goodUntil: dayOver,
      };
    }
  }
}

/** A number that the day did not reach, told to whose booking it is. */
export function letterOfMoved(
  event: Extract<DayEvent, { is: "moved" }>,
  number: string | undefined,
  booking: BookingRecipient,
  office: Office,
  today: Temporal.PlainDate,
): Composed {
  const { day, words } = phrasesOf(booking.language);
  const code = showCode(booking.code);
  const left = event.goesOn === undefined ? undefined : stageOf(floorOn(office, today), event.goesOn)?.name;
  const turn = day.yourTurn(number, code, left);
  if (!event.seat) return openMove(turn, booking.language, office, event.here);
  const visit = { office, ...event.seat };
  const until = today.add({ days: rulesOfVersion(office, booking.rulesVersion).secondVisitDays });
  return {
    kind: "moved-day",
    text: day.movedDay({ turn, visit, code, until, complete: left !== undefined }),
    template: { name: "moved_day", parameters: [turn, words.visit(visit), code, words.dayInYear(until)] },
    visit: event.here ? "now" : undefined,
    goodUntil: momentAt(office.zone, visit.day, visit.starts),
  };
}

/** The same where no seat could be kept: come by yourself. `here`: they still wait in the office. */
export function openMove(turn: string, language: "id" | "en", office: Office, here = false): Composed {
  return {
    kind: "come-again",
    text: phrasesOf(language).day.movedDayOpen(turn, office),
    template: { name: "moved_day_open", parameters: [turn, office.name] },
    visit: here ? "now" : undefined,
  };
}

/** Why, with the office's own words where it gave some. */
function becauseOf({ because, reason }: { because: Because; reason: string | undefined }, day: DayWords): string {
  return reason ? `${day.becauses[because]} (${cut(reason, 120)})` : day.becauses[because];
}

function displacedButtons(booking: BookingRecipient, office: Office, day: DayWords, which: readonly DisplacedTap[]) {
  return which.map((tap) => ({
    id: displacedTapOf(tap, { office: office.id, id: booking.id }),
    title: day.displacedButtons[tap],
  }));
}

function momentOf({ office, day, starts }: Visit): Temporal.Instant {
  return momentAt(office.zone, day, starts);
}

function endOfDay({ zone }: Office, day: Temporal.PlainDate): Temporal.Instant {
  return momentAt(zone, day.add({ days: 1 }), Temporal.PlainTime.from("00:00"));
}

/** A template has no lists. */
function onOneLine(lines: readonly string[]): string {
  return lines.map((line) => line.replace(/\.$/, "")).join("; ");
}

const linesShown = 3;

/** Today's hour first, then the hour they know on the next days: words that can be answered as they stand. */
function freeLines(
  { language, starts }: BookingRecipient,
  office: Office,
  today: Temporal.PlainDate,
  free: Alternatives | undefined,
): string[] {
  const { day: say, words } = phrasesOf(language);
  const hours = (free?.days ?? []).slice(0, linesShown).map(({ day, hours: all }) => {
    const isToday = day.equals(today);
    const hour = isToday ? all[0] : (all.find((one) => one.starts.equals(starts)) ?? all[0]);
    return hour && `${isToday ? say.today : words.dayInYear(day)}, ${words.hour(hour.starts)}`;
  });
  return hours.filter((line) => line !== undefined);
}

/** The rule that a letter of today's line obeys. */
export function writesUnasked(office: Office, today: Temporal.PlainDate): boolean {
  return rulesOn(office, today).dayLetters === "when-open";
}

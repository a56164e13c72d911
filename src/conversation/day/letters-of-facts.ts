import { showCode } from "../../booking/index.ts";
import { dayIsBefore, momentAt } from "../../calendar/index.ts";
import { factsOn, type Office, serviceOn, textOn } from "../../office/index.ts";
import { phrasesOf } from "../../phrasebook/index.ts";
import type { DayEvent } from "../../queue/index.ts";
import { isChild } from "../age.ts";
import type { Composed } from "./composed.ts";
import type { BookingRecipient } from "./letter-recipients.sql.ts";

type FactsEvent = Extract<DayEvent, { is: "facts-changed" }>;

/** What is to be brought to a visit now, or where it is: whoever went by an earlier letter would be sent home, or stand before another door. */
export function letterOfFacts({ service }: FactsEvent, booking: BookingRecipient, office: Office): Composed {
  return service === undefined ? letterOfPlace(booking, office) : letterOfPapers(service, booking, office);
}

function letterOfPapers(code: string, booking: BookingRecipient, office: Office): Composed {
  const { words, day, papers } = phrasesOf(booking.language);
  const visit = { office, day: booking.day, starts: booking.starts };
  const service = papers.inLanguage(serviceOn(office, booking.day, code)!);
  return {
    kind: "papers-changed",
    text: day.papersChanged({
      visit,
      code: showCode(booking.code),
      service: service.name,
      lines: [...service.papers, ...service.notes],
    }),
    template: {
      name: "papers_changed",
      parameters: [
        words.visitInYear(visit),
        office.name,
        `${service.name}: ${papersInLine(service)}`,
        showCode(booking.code),
      ],
    },
    ...untilTheirHour(visit),
  };
}

/** All of them where a template has room, else the short line. */
function papersInLine({ papers, brief }: { papers: readonly string[]; brief: string }): string {
  const all = papers.join("; ");
  return all.length <= roomOfTemplate ? all : brief;
}
const roomOfTemplate = 500;

function letterOfPlace(booking: BookingRecipient, office: Office): Composed {
  const { words, day } = phrasesOf(booking.language);
  const visit = { office, day: booking.day, starts: booking.starts };
  const { place } = factsOn(office, booking.day);
  const address = place?.address || office.name;
  return {
    kind: "place-changed",
    text: day.placeChanged({
      visit,
      code: showCode(booking.code),
      address,
      gate: textOn(office, booking.day, "gate", booking.language),
    }),
    template: {
      name: "place_changed",
      parameters: [office.name, words.visitInYear(visit), address, showCode(booking.code)],
    },
    ...untilTheirHour(visit),
  };
}

function untilTheirHour({
  office,
  day,
  starts,
}: {
  office: Office;
  day: Temporal.PlainDate;
  starts: Temporal.PlainTime;
}) {
  const hour = momentAt(office.zone, day, starts);
  return { visit: hour, goodUntil: hour };
}

/**
 * Whoever the office moves to another day may come under another list, or to another address: a letter more says so. A seat that is given back is told
 * of wherever a change lies ahead: they may have heard of it.
 */
export function factsAlong(
  event: DayEvent,
  booking: BookingRecipient,
  office: Office,
  today: Temporal.PlainDate,
): FactsEvent[] {
  if (event.is !== "displaced" && event.is !== "placed" && event.is !== "seat-back") return [];
  const { seat } = event;
  if (!seat || ("over" in event && event.over)) return [];
  const before = event.is === "displaced" ? [event.from.day] : [today];
  const ahead = event.is === "seat-back" ? office.facts.map(({ firstDay }) => firstDay) : [];
  const days = [...before, ...ahead.filter((day) => dayIsBefore(today, day))];
  const service = booking.service ?? (isChild(booking.birthDate, booking.day) ? "child" : undefined);
  const differs = (of: (day: Temporal.PlainDate) => string) => days.some((day) => of(day) !== of(seat.day));
  return [
    ...(service !== undefined && differs((day) => listOn(office, day, service))
      ? [{ is: "facts-changed" as const, booking: booking.id, service }]
      : []),
    ...(differs((day) => factsOn(office, day).place?.address ?? "")
      ? [{ is: "facts-changed" as const, booking: booking.id }]
      : []),
  ];
}

function listOn(office: Office, day: Temporal.PlainDate, code: string): string {
  const { papers = [], notes = [] } = serviceOn(office, day, code) ?? {};
  return [...papers, ...notes].join("\n");
}

/** Papers of a child's passport are no matter of an adult who has not said yet what for, and the other way round. */
export function isOfAnotherAge(event: { is: string; service?: string }, booking: BookingRecipient): boolean {
  if (event.is !== "facts-changed" || event.service === undefined || booking.service !== null) return false;
  return (event.service === "child") !== isChild(booking.birthDate, booking.day);
}

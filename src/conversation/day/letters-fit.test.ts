import { expect, test } from "vitest";
import { offices2017 } from "../../../test/dialogue.ts";
import { day, hour } from "../../../test/town.ts";
import { momentAt } from "../../calendar/index.ts";
import { floorOn, type Office, servicesOn } from "../../office/index.ts";
import { limits, templates, templateWith } from "../../phrasebook/index.ts";
import { differingFields } from "../../queue/index.ts";
import type { Composed } from "./composed.ts";
import { wordsOfLot } from "./draw-letters.ts";
import { type BookingEvent, letterOfBooking, letterOfMoved, openMove } from "./letters-of-booking.ts";
import { confirmedAnew, farewellOfDesk } from "./letters-of-desk.ts";
import { letterOfTicket, type TicketEvent } from "./letters-of-ticket.ts";
import { wordsOfOffer } from "./offer-letters.ts";

const today = day("2017-08-08");
const now = Temporal.Instant.from("2017-08-08T02:31:00Z");
const reader = { citizen: "c", number: "n", windowUntil: null };

/** Every letter of the day, for somebody with the longest name whose every paper is missing. */
function allLetters(office: Office, language: "id" | "en"): Composed[] {
  const seat = { day: day("2017-09-27"), starts: hour("13:30") };
  const service = servicesOn(office, today).toSorted((a, b) => b.papers.length - a.papers.length)[0];
  const missing = (service?.papers ?? []).map((_, paper) => ({ paper, copy: true as const }));
  const booking = {
    ...reader,
    language,
    id: "b",
    code: "7KMX4PTH",
    name: "W".repeat(60),
    birthDate: day("1987-01-25"),
    ...seat,
    rulesVersion: office.rules[0]?.version ?? 1,
    moves: 0,
    movesOfSender: 0,
    service: service?.code ?? null,
  };
  const days = [today, ...Array.from({ length: 4 }, (_, i) => day(`2017-09-2${i}`))];
  const free = {
    days: days.map((one) => ({ office: office.id, day: one, hours: [{ starts: hour("13:30"), left: 1 }] })),
    neighbours: [],
    nextRelease: undefined,
  };
  const ref = { booking: "b" };
  const events: BookingEvent[] = [
    { is: "forfeited", ...ref, latest: now, came: now },
    { is: "forfeited", ...ref, latest: now, came: undefined },
    {
      is: "returned",
      ...ref,
      missing: [...missing, { paper: "other" }],
      differs: [...differingFields],
      seat,
      until: seat.day,
    },
    { is: "returned", ...ref, missing, differs: [], seat: undefined, until: seat.day },
    { is: "back-today", ...ref, missing, before: hour("11:30") },
    { is: "not-owner", ...ref },
    { is: "taken-back", ...ref },
    { is: "claim-ended", ...ref },
    { is: "changed-at-desk", ...ref, office: office.id, did: "moved-office" },
    { is: "changed-at-desk", ...ref, office: office.id, did: "cancelled" },
    { is: "doubt", ...ref, endsAt: now },
    { is: "displaced", ...ref, because: "not-reached", reason: "W".repeat(100), from: seat, seat },
    { is: "displaced", ...ref, because: "not-reached", reason: "W".repeat(100), from: seat, seat: undefined },
    {
      is: "displaced",
      ...ref,
      because: "office-ended",
      reason: "W".repeat(80),
      from: seat,
      seat,
      over: { office, back: false },
    },
    { is: "placed", ...ref, seat },
    { is: "seat-back", ...ref, seat },
    { is: "hold-taken", ...ref, because: "closed-early", from: seat },
    { is: "facts-changed", ...ref },
    ...servicesOn(office, today).map(({ code }) => ({ is: "facts-changed" as const, ...ref, service: code })),
    { is: "disturbed", disturbance: "d", began: now, ended: undefined },
    { is: "disturbed", disturbance: "d", began: now, ended: now },
  ];
  const lot = { lot: "7KMX4PTM3A", day: seat.day, language };
  const moved = { is: "moved" as const, ticket: "t", booking: "b", seat, here: true };
  const ticket = {
    ...reader,
    language,
    id: "t",
    ticketNumber: "A014",
    stream: "booked",
    stage: "foto",
    help: null,
    rulesVersion: booking.rulesVersion,
    lastCalledAt: now,
    calls: 2,
    asked: true,
  };
  const expects = {
    before: 399,
    from: now,
    until: now,
    counters: floorOn(office, today).counters.map(({ code }) => code),
  };
  const here = {
    office,
    floor: floorOn(office, today),
    now: momentAt(office.zone, today, Temporal.PlainTime.from("09:00")),
  };
  const calls: TicketEvent[] = [
    { is: "ticket", ticket: "t" },
    { is: "called", ticket: "t", counter: "3", again: false },
    { is: "missed", ticket: "t" },
    { is: "soon", ticket: "t" },
  ];
  return [
    ...events.map((event) => letterOfBooking(event, booking, office, today, free)),
    letterOfMoved(moved, "A014", booking, office, today),
    openMove("A014", language, office),
    farewellOfDesk(booking, office),
    wordsOfOffer({ language, ...seat, people: 5, exchanges: true, until: now }, office),
    confirmedAnew("drawn", booking, office),
    wordsOfLot({ ...lot, place: null, counts: null, wish: null }, office),
    wordsOfLot({ ...lot, place: 5_000, counts: true, wish: null }, office),
    wordsOfLot({ ...lot, place: 5_000, counts: false, wish: 1 }, office),
    wordsOfLot({ ...lot, place: 5_000, counts: true, wish: 1 }, office),
    ...calls.map((event) => letterOfTicket(event, ticket, expects, here)),
    ...calls.map((event) => letterOfTicket(event, ticket, undefined, here)),
  ];
}

test.each(["id", "en"] as const)(
  "every letter of the day fits, free and as a template, in every office (%s)",
  (language) => {
    const used = new Set<string>(["booking_confirmed", "reminder", "write_again"]);
    for (const office of offices2017().all) {
      for (const { text, template } of allLetters(office, language)) {
        expect(text.length).toBeLessThanOrEqual(limits.text);
        expect(text).not.toMatch(/undefined|NaN|\n{3}| {2}/);
        used.add(template.name);
        const { name, parameters } = templateWith(template.name, language, template.parameters);
        const body = templates.find((one) => one.name === name && one.language === language)?.body ?? "";
        expect([name, parameters.length]).toEqual([name, new Set(body.match(/\{\{\d\}\}/g)).size]);
        const whole = parameters.reduce((sofar, one, i) => sofar.replace(`{{${i + 1}}}`, () => one), body);
        expect(whole.length).toBeLessThanOrEqual(1024);
        // Nothing that has to be known is cut.
        expect(parameters.join(" ")).not.toMatch(/…|undefined/);
      }
    }
    expect([...used].toSorted()).toEqual([...new Set(templates.map(({ name }) => name))].toSorted());
  },
);

import { afterEach, beforeEach, expect, test } from "vitest";
import { aBookingAt, aDay, at } from "../../../test/arrivals.ts";
import { aTown, type Town } from "../../../test/town.ts";
import { sql, type Tx } from "../../database/index.ts";
import { initials } from "../initials.ts";
import { arrivalOf, arrivalViews, lastArrivals } from "./arrivals.ts";
import { documentLine } from "./document-line.ts";
import { arrivalsIn, numbersIn } from "./line.fixture.ts";
import { ticketOf } from "./tickets.ts";

let town: Town;
beforeEach(async () => {
  town = await aTown();
});
afterEach(() => town.close());

/** A story of its own: whatever it writes is gone afterwards. */
function story(tell: (tx: Tx) => Promise<void>): Promise<void> {
  const over = new Error("the story is over");
  return town.database
    .transaction(async (tx) => {
      await tell(tx);
      throw over;
    })
    .catch((error) => {
      if (error !== over) throw error;
    });
}

const guard = { permissions: ["door.scan"] as const };

test.each([
  ["Budi Santoso", "B. S."],
  ["Suharto", "S."],
  ["Siti  'Aisyah binti Ahmad", "S. A. B. A."],
  ["édouard", "É."],
  ["  ", ""],
])("%s is %s at the door", (name, short) => {
  expect(initials(name)).toBe(short);
});

test("a guard sees initials and no birth date, the desk whole names; who was erased has none for anybody", () =>
  story(async (tx) => {
    const booking = await aBookingAt(tx, town, { day: "2017-08-08", name: "Budi Santoso" });
    await sql`update booking set compare = true, birth_corrected_at = ${town.now} where booking_id = ${booking.id}`.execute(
      tx,
    );
    await sql`update applicant set birth_unknown = true where booking_id = ${booking.id}`.execute(tx);
    const marks = (shown: boolean) => ({ compare: shown, birthUnknown: shown, birthCorrected: shown });
    const [id = ""] = await arrivalsIn(tx, aDay(town), [{ bookings: [booking.id] }]);
    const desk = await arrivalOf(tx, id, aDay(town));
    expect(desk?.people[0]).toMatchObject({ name: "Budi Santoso", ...marks(true) });
    expect(desk?.people[0]?.birthDate?.toString()).toBe("1987-01-25");
    expect(desk?.lastFour).toBe(booking.code?.slice(-4));
    const seen = (await arrivalOf(tx, id, aDay(town, guard)))?.people[0];
    expect(seen).toMatchObject({ name: "B. S.", birthDate: undefined, ...marks(false) });

    await sql`update applicant set name = null, birth_date = null, erased_at = ${town.now}`.execute(tx);
    await sql`update booking set code = null`.execute(tx);
    const erased = await arrivalOf(tx, id, aDay(town));
    expect(erased?.people[0]).toMatchObject({ booking: booking.id, name: undefined, birthDate: undefined });
    expect(erased?.lastFour).toBeUndefined();
  }));

test("a second visit opens with only what was missing at the newest earlier one", () =>
  story(async (tx) => {
    const { id: booking } = await aBookingAt(tx, town, { day: "2017-08-08" });
    await sql`update booking set returned_at = ${at(town, "2017-08-03 09:00")} where booking_id = ${booking}`.execute(
      tx,
    );
    const [, , now = ""] = await arrivalsIn(tx, aDay(town), [
      { bookings: [booking], day: "2017-08-01", state: "checked", outcome: "returned", missing: [{ paper: 0 }] },
      {
        bookings: [booking],
        day: "2017-08-03",
        state: "checked",
        outcome: "returned",
        missing: [{ paper: 1 }],
        differs: ["mother"],
      },
      { bookings: [booking] },
    ]);
    const view = await arrivalOf(tx, now, aDay(town));
    expect(view?.secondVisit).toBe(true);
    expect(view?.people[0]).toMatchObject({
      stillMissing: [{ paper: 1 }],
      stillDiffers: ["mother"],
      outcome: undefined,
    });
  }));

test("who was sent back for copies today is asked only for these, and it is still the first visit", () =>
  story(async (tx) => {
    const { id: booking } = await aBookingAt(tx, town, { day: "2017-08-08" });
    await sql`update booking set returned_at = ${town.now} where booking_id = ${booking}`.execute(tx);
    const [id = ""] = await arrivalsIn(tx, aDay(town), [
      { bookings: [booking], outcome: "back-today", state: "back-today", missing: [{ paper: 2, copy: true }] },
    ]);
    const view = await arrivalOf(tx, id, aDay(town));
    expect(view?.secondVisit).toBe(false);
    expect(view?.people[0]?.stillMissing).toEqual([{ paper: 2, copy: true }]);
  }));

test("a doubt that is open stands on this person and this visit, and goes when it has ended", () =>
  story(async (tx) => {
    const [one, two] = [
      await aBookingAt(tx, town, { day: "2017-08-08", birth: "1980-01-01" }),
      await aBookingAt(tx, town, { day: "2017-08-08", birth: "2015-01-01" }),
    ];
    const [id = "", moved = ""] = await arrivalsIn(tx, aDay(town), [
      { bookings: [one.id, two.id] },
      { bookings: [two.id], day: "2017-08-09" },
    ]);
    await sql`insert into doubt (office_id, doubt_id, booking_id, arrival_id, opened_by, opened_at, ends_at)
              values (1, gen_random_uuid(), ${two.id}, ${id}, 'staff test', ${town.now}, ${town.now})`.execute(tx);
    expect((await arrivalOf(tx, id, aDay(town)))?.people.map((person) => person.doubt)).toEqual([false, true]);
    expect((await arrivalOf(tx, moved, aDay(town)))?.people.map((person) => person.doubt)).toEqual([false]);
    await sql`update doubt set ended_at = ${town.now}`.execute(tx);
    expect((await arrivalOf(tx, id, aDay(town)))?.people.map((person) => person.doubt)).toEqual([false, false]);
  }));

test("the document line stands in its order; who is early, away or at a desk stands apart", () =>
  story(async (tx) => {
    const context = aDay(town, { now: "08:30", desk: "berkas-1" });
    const [nine, eight, early, absent, mine, back, first] = await arrivalsIn(tx, context, [
      { lineAt: at(town, "09:00"), presentAt: at(town, "07:00") },
      { lineAt: at(town, "08:00"), presentAt: at(town, "07:50") },
      { lineAt: at(town, "08:00"), eligibleFrom: at(town, "09:00") },
      { state: "absent" },
      { state: "at-desk", desk: "berkas-1" },
      { lineAt: at(town, "10:00") },
      { lineAt: at(town, "10:00"), rank: 0 },
    ]);
    await sql`update arrival set put_back_at = ${context.now} where arrival_id = ${back}`.execute(tx);
    const line = await documentLine(tx, context);
    expect(line.line.map(({ id }) => id)).toEqual([back, first, eight, nine]);
    expect([line.early, line.away, line.atDesks].map((group) => group.map(({ id }) => id))).toEqual([
      [early],
      [absent],
      [mine],
    ]);
    expect(line.mine?.id).toBe(mine);
    expect((await documentLine(tx, aDay(town, { now: "08:30" }))).mine).toBeUndefined();
  }));

test("the door's list has the newest first, and views come in the order asked without what is not there", () =>
  story(async (tx) => {
    const context = aDay(town);
    const moments = ["07:31", "07:33", "07:32"].map((text) => ({ presentAt: at(town, text) }));
    const [a = "", b = "", c = ""] = await arrivalsIn(tx, context, moments);
    expect((await lastArrivals(tx, 2, context)).map(({ id }) => id)).toEqual([b, c]);
    expect([...(await arrivalViews(tx, [c, "00000000-0000-7000-8000-000000000000", a], context)).keys()]).toEqual([
      c,
      a,
    ]);
    expect(await lastArrivals(tx, 2, aDay(town, { office: "makassar" }))).toEqual([]);
    expect(await arrivalOf(tx, a, aDay(town, { office: "makassar" }))).toBeUndefined();
  }));

test("the last act can be taken back for two minutes, not one second longer", () =>
  story(async (tx) => {
    const [id = ""] = await arrivalsIn(tx, aDay(town), [{ undoable: true }]);
    const ahead = (seconds: number) => aDay(town, { now: town.now.add({ seconds }) });
    expect((await arrivalOf(tx, id, ahead(119)))?.undoUntil).toEqual(town.now.add({ minutes: 2 }));
    expect((await arrivalOf(tx, id, ahead(120)))?.undoUntil).toBeUndefined();
    const [ticket = ""] = await numbersIn(tx, aDay(town), [{ undoable: true }]);
    expect((await ticketOf(tx, ticket, ahead(119)))?.undoUntil).toEqual(town.now.add({ minutes: 2 }));
    expect((await ticketOf(tx, ticket, ahead(120)))?.undoUntil).toBeUndefined();
  }));

test("a number called once may be called again after three minutes, and does not die", () =>
  story(async (tx) => {
    const [id = ""] = await numbersIn(tx, aDay(town), [{ state: "missed", calls: 1, lastCalledAt: town.now }]);
    const view = await ticketOf(tx, id, aDay(town));
    expect([view?.recallAt, view?.diesAt]).toEqual([town.now.add({ minutes: 3 }), undefined]);
  }));

test("called twice it dies after half an hour, later by a disturbance that touched it, never while one goes on", () =>
  story(async (tx) => {
    const last = at(town, "10:00");
    const [id = ""] = await numbersIn(tx, aDay(town), [{ state: "missed", calls: 3, lastCalledAt: last }]);
    const dies = async () => (await ticketOf(tx, id, aDay(town)))?.diesAt;
    const disturb = (began: string, ended: string | null) =>
      sql`insert into disturbance (office_id, disturbance_id, kind, began_at, ended_at, actor, recorded_at)
          values (1, gen_random_uuid(), 'declared', ${at(town, began)}, ${ended && at(town, ended)}, 'staff test', ${town.now})`.execute(
        tx,
      );
    await disturb("09:00", "09:59");
    expect(await dies()).toEqual(at(town, "10:30"));
    expect((await ticketOf(tx, id, aDay(town)))?.recallAt).toBeUndefined();
    await disturb("10:05", "10:45");
    expect(await dies()).toEqual(at(town, "11:15"));
    // It begins in the time that the first one added.
    await disturb("11:00", "11:10");
    expect(await dies()).toEqual(at(town, "11:40"));
    await disturb("11:20", null);
    expect(await dies()).toBeUndefined();
  }));

test("who has no telephone has to be looked for; a telephone that follows the number hears the call", () =>
  story(async (tx) => {
    const silent = aDay(town);
    const day = { ...silent, rules: { ...silent.rules, dayLetters: "when-open" as const } };
    const booking = await aBookingAt(tx, town, { day: "2017-08-08", name: "Budi Santoso", service: "new" });
    const [id = ""] = await numbersIn(tx, day, [{}]);
    await arrivalsIn(tx, day, [{ bookings: [booking.id], ticket: id, priority: "senior" }]);
    const wrote = (until: string) =>
      sql`update letter set window_until = ${at(town, until)} where citizen_id = ${booking.citizenId}`.execute(tx);
    await sql`update citizen set heard_at = ${town.now}`.execute(tx);
    await sql`insert into letter (letter_id, phone_number_id, citizen_id, kind, created_at) values (${id}, '108111100333', ${booking.citizenId}, 'confirmed', ${town.now})`.execute(
      tx,
    );
    await wrote("09:00");
    expect((await ticketOf(tx, id, day))?.noPhone).toBe(true);
    await wrote("09:01");
    expect(await ticketOf(tx, id, day)).toMatchObject({ noPhone: false, names: ["Budi Santoso"], services: ["new"] });
    expect((await ticketOf(tx, id, aDay(town, guard)))?.names).toEqual(["B. S."]);
    expect((await ticketOf(tx, id, silent))?.noPhone).toBe(true);
    await sql`update ticket set help = 'written'`.execute(tx);
    expect((await ticketOf(tx, id, silent))?.noPhone).toBe(false);
    await sql`update citizen set muted_at = ${town.now} where citizen_id = ${booking.citizenId}`.execute(tx);
    expect((await ticketOf(tx, id, day))?.noPhone).toBe(true);
    await sql`insert into citizen (citizen_id, digest, phone, heard_at) values (${id}, '\\x00', '+62', ${town.now})`.execute(
      tx,
    );
    await sql`insert into ticket_follow values (1, ${id}, ${id}, '108111100333', ${town.now})`.execute(tx);
    expect((await ticketOf(tx, id, silent))?.noPhone).toBe(false);
    await sql`update applicant set name = null, erased_at = ${town.now}`.execute(tx);
    expect((await ticketOf(tx, id, day))?.names).toEqual([]);
  }));

import { randomUUID } from "node:crypto";
import {
  type Alternatives,
  type Booking,
  type FreeDay,
  foldName,
  newCode,
  type UnavailableDay,
  type Wish,
  type WishOutcome,
} from "../src/booking/index.ts";
import { momentAt } from "../src/calendar/index.ts";
import {
  dayState,
  neighbours,
  nextRelease,
  type Office,
  type Offices,
  rulesOn,
  slotsOf,
  workingDays,
} from "../src/office/index.ts";

/** Seats on paper: what `grant` would say, for one citizen and without a database. Only what a dialogue can notice is in it. */
export interface Paper {
  now: Temporal.Instant;
  bookings: Booking[];
  resting: Booking[];
  /** Takes every public seat of a day, or of one hour of it. */
  fill(office: string, day: string, hour?: string): void;
  /** Refuse the next booking with this. */
  refuse: Extract<WishOutcome, { is: "refused" }>["because"] | undefined;
  /** Refuse whoever has this name, however often. */
  refuseName: Map<string, Extract<WishOutcome, { is: "refused" }>["because"]>;
  /** How often they moved since somebody of theirs came, of earlier moves. */
  moves: number;
  /** As after two lapsed holds. */
  echoOnly: boolean;
  /** All holds lapse, as after 30 minutes. */
  lapse(): void;
  grant(wishes: Wish[]): WishOutcome[];
}

export function paper(offices: Offices, now: Temporal.Instant): Paper {
  const full = new Set<string>();
  const world: Paper = {
    now,
    bookings: [],
    resting: [],
    refuse: undefined,
    refuseName: new Map(),
    moves: 0,
    echoOnly: false,
    fill: (office, day, hour = "") => full.add(`${office} ${day} ${hour}`),
    lapse() {
      const held = world.bookings.filter(({ state }) => state === "held");
      world.bookings = world.bookings.filter(({ state }) => state !== "held");
      world.resting.unshift(
        ...held.map((b) => ({ ...b, state: "lapsed" as const, restsUntil: world.now.add({ minutes: 20 }) })),
      );
    },
    grant: (wishes) => wishes.map(one),
  };
  return world;

  function one(wish: Wish): WishOutcome {
    switch (wish.act) {
      case "book":
        return book(wish);
      case "confirm":
        return confirm(wish.booking.id);
      case "move":
        return move(wish);
      case "cancel":
        return cancel(wish.booking.id);
      case "keep":
        return change(wish.booking.id, ({ displaced: _displaced, ...b }) => b, "kept");
      case "restore":
        return restore(wish.booking.id);
      case "rename":
        return change(
          wish.booking.id,
          (b) => ({ ...b, renamed: true, applicant: { ...b.applicant, name: wish.name } }),
          "renamed",
        );
      case "correct-birth":
        return correctBirth(wish.booking.id, wish.birthDate);
      case "set-service":
        return change(wish.booking.id, (b) => ({ ...b, service: wish.service }), "service-set");
      case "look":
        return { is: "looked", alternatives: around(officeOf(wish.office), wish.day) };
      case "erase": {
        const cancelled = world.bookings.length;
        world.bookings = [];
        world.resting = [];
        return { is: "erased", cancelled };
      }
      case "mute":
        return { is: "muted" };
      case "unmute":
        return { is: "unmuted" };
      // Nobody waits in a list of paper.
      case "wait":
        return { is: "not-listed", why: "two-wishes", most: 2 };
      case "take-offer":
      case "pass-offer":
        return { is: "not-listed", why: "offer-over" };
      case "end-wish":
        return { is: "not-listed", why: "no-wish" };
      case "list-place":
        return { is: "listed", wishes: [] };
      case "leave-draw":
        return { is: "not-in-draw", why: "no-lot" };
    }
  }

  function book(wish: Extract<Wish, { act: "book" }>): WishOutcome {
    const office = officeOf(wish.office);
    const refuse = world.refuse ?? world.refuseName.get(wish.applicant.name);
    if (refuse) return refused(refuse, office, wish.day);
    const folded = foldName(wish.applicant.name);
    const own = world.bookings.find(
      (b) =>
        b.id !== wish.instead?.id &&
        foldName(b.applicant.name) === folded &&
        b.applicant.birthDate.equals(wish.applicant.birthDate),
    );
    if (own) return refused({ why: "already-booked", booking: own }, office, wish.day);
    const day = wish.day ?? around(office).days[0]?.day;
    if (!day) return refused({ why: "full", capacity: 0, sameDay: [] }, office, wish.day);
    const seat = seatOn(office, day, wish);
    if ("why" in seat) return refused(seat, office, day);
    if (world.echoOnly && !wish.firm) return { is: "echoed", day, hour: seat.starts };
    const booking: Booking = {
      office: office.id,
      id: randomUUID(),
      code: newCode(),
      applicant: wish.applicant,
      day,
      starts: seat.starts,
      pool: "public",
      service: wish.service,
      state: wish.firm ? "confirmed" : "held",
      holdUntil: wish.firm ? undefined : world.now.add({ minutes: 30 }),
      restsUntil: undefined,
      rulesVersion: rulesOn(office, day).version,
      moves: 0,
      renamed: false,
      compare: false,
      party: wish.party,
    };
    world.bookings = world.bookings.filter((b) => b.id !== wish.instead?.id);
    add(booking);
    return { is: wish.firm ? "confirmed" : "held", booking };
  }

  function confirm(id: string): WishOutcome {
    const live = world.bookings.find((b) => b.id === id);
    if (live?.state === "confirmed") return { is: "gone", why: "already", booking: live };
    if (live) return change(id, (b) => ({ ...b, state: "confirmed", holdUntil: undefined }), "confirmed");
    const lapsed = world.resting.find((b) => b.id === id && b.state === "lapsed");
    if (!lapsed) return { is: "gone", why: "unknown" };
    const alternatives = around(officeOf(lapsed.office), lapsed.day);
    const same = alternatives.days.some(
      (d) => d.day.equals(lapsed.day) && d.hours.some((h) => h.starts.equals(lapsed.starts)),
    );
    return { is: "lapsed", booking: lapsed, same, alternatives };
  }

  function move(wish: Extract<Wish, { act: "move" }>): WishOutcome {
    const booking = world.bookings.find((b) => b.id === wish.booking.id);
    if (!booking) return { is: "gone", why: "unknown" };
    if (isOver(booking)) return { is: "gone", why: "over", booking };
    const office = officeOf(wish.office ?? booking.office);
    const seat = seatOn(office, wish.day, wish);
    if ("why" in seat) return refused(seat, office, wish.day);
    const away = office.id !== booking.office;
    if (!away && booking.day.equals(wish.day) && booking.starts.equals(seat.starts))
      return { is: "gone", why: "already", booking };
    if (booking.state === "confirmed" && booking.moves >= 2) return { is: "gone", why: "moved-twice", booking };
    if (booking.state === "confirmed" && world.moves >= 2) return { is: "gone", why: "moved-often", booking };
    const moved = {
      ...booking,
      day: wish.day,
      starts: seat.starts,
      moves: booking.moves + (booking.state === "confirmed" ? 1 : 0),
      // Another office has a booking of its own.
      ...(away && { office: office.id, id: randomUUID(), code: newCode() }),
    };
    world.bookings = world.bookings.filter((b) => b.id !== booking.id);
    add(moved);
    return { is: "moved", booking: moved, from: { office: booking.office, day: booking.day, hour: booking.starts } };
  }

  function cancel(id: string): WishOutcome {
    const booking = world.bookings.find((b) => b.id === id);
    if (!booking) return { is: "gone", why: world.resting.some((b) => b.id === id) ? "already" : "unknown" };
    if (isOver(booking)) return { is: "gone", why: "over", booking };
    const cancelled: Booking = { ...booking, state: "cancelled", restsUntil: world.now.add({ minutes: 40 }) };
    world.bookings = world.bookings.filter((b) => b.id !== id);
    world.resting.unshift(cancelled);
    return { is: "cancelled", booking: cancelled };
  }

  function restore(id: string): WishOutcome {
    const booking = world.resting.find((b) => b.id === id && b.state === "cancelled");
    if (!booking) return { is: "gone", why: "unknown" };
    world.resting = world.resting.filter((b) => b.id !== id);
    const back: Booking = { ...booking, state: booking.holdUntil ? "held" : "confirmed", restsUntil: undefined };
    add(back);
    return { is: "restored", booking: back };
  }

  function correctBirth(id: string, birthDate: Temporal.PlainDate): WishOutcome {
    const booking = world.bookings.find((b) => b.id === id);
    if (!booking) return { is: "gone", why: "unknown" };
    if (isOver(booking)) return { is: "gone", why: "over", booking };
    const confirmed = booking.state === "confirmed";
    if (confirmed && booking.birthCorrected) return { is: "gone", why: "corrected-before", booking };
    const applicant = { name: booking.applicant.name, birthDate };
    const mark = confirmed ? { birthCorrected: "other" as const } : {};
    return change(id, (b) => ({ ...b, ...mark, applicant }), "birth-corrected");
  }

  function change(
    id: string,
    how: (booking: Booking) => Booking,
    is: "renamed" | "birth-corrected" | "service-set" | "kept" | "confirmed",
  ): WishOutcome {
    const booking = world.bookings.find((b) => b.id === id);
    if (!booking) return { is: "gone", why: "unknown" };
    const changed = how(booking);
    world.bookings = world.bookings.map((b) => (b.id === id ? changed : b));
    return { is, booking: changed };
  }

  function isOver({ office, day, starts }: Booking): boolean {
    return Temporal.Instant.compare(world.now, momentAt(officeOf(office).zone, day, starts)) >= 0;
  }

  function seatOn(
    office: Office,
    day: Temporal.PlainDate,
    want: { hour?: Temporal.PlainTime; part?: string },
  ): { starts: Temporal.PlainTime } | UnavailableDay {
    const state = dayState(offices, office, day, world.now);
    if (state.state === "past" || state.state === "weekend") return { why: state.state };
    if (state.state === "holiday") return { why: "holiday", name: state.name, kind: state.kind };
    if (state.state === "beyond-horizon") return { why: "beyond-horizon", lastDay: state.lastDay };
    if (state.state === "not-released") return { why: "not-released", opensAt: state.opensAt };
    const free = freeHours(office, day);
    const all = slotsOf(office, day).filter(({ pool }) => pool === "public");
    if (want.hour && !all.some(({ starts }) => starts.equals(want.hour as Temporal.PlainTime)))
      return { why: "no-such-hour", sameDay: free };
    const fits = free.filter(({ starts }) =>
      want.hour ? starts.equals(want.hour) : !want.part || starts.hour < 12 === (want.part === "morning"),
    );
    const capacity = all.reduce((sum, slot) => sum + slot.seats, 0);
    return fits[0] ?? { why: "full", capacity, ...(want.hour && { hour: want.hour }), sameDay: free };
  }

  function freeHours(office: Office, day: Temporal.PlainDate) {
    if (full.has(`${office.code} ${day} `)) return [];
    const there = world.now.toZonedDateTimeISO(office.zone);
    const hours = slotsOf(office, day).filter(
      ({ pool, starts }) =>
        pool === "public" && !full.has(`${office.code} ${day} ${starts.toString({ smallestUnit: "minute" })}`),
    );
    const soon = there.toPlainDate().equals(day) ? there.add({ hours: 2 }).toPlainTime() : undefined;
    return hours
      .filter(({ starts }) => !soon || Temporal.PlainTime.compare(starts, soon) >= 0)
      .map(({ starts, seats }) => ({ starts, left: seats }));
  }

  function around(office: Office, from?: Temporal.PlainDate, nearOn?: Temporal.PlainDate): Alternatives {
    const today = world.now.toZonedDateTimeISO(office.zone).toPlainDate();
    const start = from && Temporal.PlainDate.compare(from, today) > 0 ? from.subtract({ days: 1 }) : today;
    const all = freeDays(office, today);
    const near5 = freeDays(office, start).slice(0, 5);
    const elsewhere = () => neighbours(offices, office).flatMap((other) => freeDays(other, from ?? today).slice(0, 1));
    return {
      days: near5.length < 5 ? all.slice(-5) : near5,
      neighbours: all.length === 0 ? elsewhere().slice(0, 2) : nearOn ? near(office, nearOn) : [],
      nextRelease: nextRelease(office, world.now),
    };
  }

  function near(office: Office, day: Temporal.PlainDate): FreeDay[] {
    return neighbours(offices, office)
      .flatMap((other) => freeDays(other, day).filter((free) => free.day.equals(day)))
      .slice(0, 2);
  }

  function freeDays(office: Office, from: Temporal.PlainDate): FreeDay[] {
    return workingDays(office, from, 25)
      .filter((day) => dayState(offices, office, day, world.now).state === "open")
      .map((day) => ({ office: office.id, day, hours: freeHours(office, day) }))
      .filter(({ hours }) => hours.length > 0);
  }

  function refused(
    because: Extract<WishOutcome, { is: "refused" }>["because"],
    office: Office,
    day: Temporal.PlainDate | undefined,
  ): WishOutcome {
    return { is: "refused", because, alternatives: around(office, day, because.why === "full" ? day : undefined) };
  }

  function add(booking: Booking): void {
    world.bookings = [...world.bookings, booking].toSorted((a, b) => Temporal.PlainDate.compare(a.day, b.day));
  }

  function officeOf(id: number): Office {
    return offices.byId.get(id) as Office;
  }
}

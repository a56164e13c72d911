import { momentAt } from "../../src/calendar/index.ts";
import { type Office, type Offices, rulesOn, slotsOf } from "../../src/office/index.ts";

/** An hour of a day with its seats. A seat that rests counts as taken. */
export interface Hour {
  office: Office;
  /** Days since the first one. */
  day: number;
  starts: string;
  /** Minutes since the first midnight. */
  at: number;
  seats: number;
  taken: number;
  /** The desk's own seats of that hour. */
  desk: number;
}

export const minutesOfDay = 24 * 60;

/** The seats of all offices of the pack, day by day, in memory. */
export class Calendar {
  readonly first: Temporal.PlainDate;
  readonly begins: Temporal.Instant;
  readonly #days = new Map<string, Hour[]>();
  readonly #free = new Map<string, number>();

  constructor(offices: Offices, first: Temporal.PlainDate, days: number) {
    this.first = first;
    // One clock for the whole country: hours of the east are some minutes off, and nothing here hangs on them.
    this.begins = momentAt("Asia/Jakarta", first, Temporal.PlainTime.from("00:00"));
    for (const office of offices.all) for (let day = 0; day < days; day++) this.#open(office, day);
  }

  #open(office: Office, day: number): void {
    const slots = slotsOf(office, this.dateOf(day));
    const hours = slots
      .filter(({ pool }) => pool === "public")
      .map(({ starts, seats }): Hour => {
        const desk = slots.find((one) => one.pool === "desk" && one.starts.equals(starts))?.seats ?? 0;
        const at = day * minutesOfDay + starts.hour * 60 + starts.minute;
        return { office, day, starts: starts.toString().slice(0, 5), at, seats, taken: 0, desk };
      });
    this.#days.set(key(office, day), hours);
    this.#free.set(
      key(office, day),
      hours.reduce((sum, { seats }) => sum + seats, 0),
    );
  }

  readonly #dates: Temporal.PlainDate[] = [];

  dateOf(day: number): Temporal.PlainDate {
    return (this.#dates[day] ??= this.first.add({ days: day }));
  }

  momentOf(minute: number): Temporal.Instant {
    return Temporal.Instant.fromEpochMilliseconds(this.begins.epochMilliseconds + minute * 60_000);
  }

  hoursOf(office: Office, day: number): readonly Hour[] {
    return this.#days.get(key(office, day)) ?? [];
  }

  /** Seats of a day that are free, whatever the hour. */
  freeOn(office: Office, day: number): number {
    return this.#free.get(key(office, day)) ?? 0;
  }

  /** The last day that may be booked on a day. */
  horizon(office: Office, day: number): number {
    return day + rulesOn(office, this.dateOf(day)).horizonDays;
  }

  /** The first day from `from` on with so many free seats that may be booked on the day `today`; undefined: none. */
  firstFree(office: Office, from: number, today: number, seats: number): number | undefined {
    const last = this.horizon(office, today);
    for (let day = Math.max(from, today + 1); day <= last; day++) if (this.freeOn(office, day) >= seats) return day;
    return undefined;
  }

  /** The earliest free hour of a day is taken; undefined: the day is full. */
  take(office: Office, day: number): Hour | undefined {
    const hour = this.hoursOf(office, day).find(({ seats, taken }) => taken < seats);
    if (hour) this.takeHour(hour);
    return hour;
  }

  /** False: that hour is full. */
  takeHour(hour: Hour): boolean {
    if (hour.taken >= hour.seats) return false;
    hour.taken += 1;
    this.#count(hour, -1);
    return true;
  }

  giveBack(hour: Hour): void {
    hour.taken -= 1;
    this.#count(hour, 1);
  }

  #count({ office, day }: Hour, by: number): void {
    this.#free.set(key(office, day), this.freeOn(office, day) + by);
  }
}

function key(office: Office, day: number): string {
  return `${office.id} ${day}`;
}

import type pg from "pg";
import type { Entered } from "./calendar.ts";
import type { Citizens } from "./citizens.ts";
import type { Got } from "./world.ts";

/** What was found, each thing once: the figures of the year, and what stands behind them, to be looked at. */
export class Checks {
  readonly invariants = new Set<string>();
  readonly withoutEnd = new Set<string>();
  readonly lostAfterPromise = new Set<string>();
  readonly writtenAtNight = new Set<string>();
  readonly heardLate = new Set<string>();
  /** Each time somebody was moved, and why. */
  readonly displaced = new Map<string, string>();
  readonly promised = new Map<string, { day: string; said: string }>();
  readonly #pool: pg.Pool;
  readonly #zone: string;
  readonly #entered: Entered;
  readonly #citizens: Citizens;
  #letters: (Got & { asked: boolean })[] = [];
  readonly #heard = new Map<string, Temporal.Instant[]>();

  constructor(pool: pg.Pool, zone: string, entered: Entered, citizens: Citizens) {
    this.#pool = pool;
    this.#zone = zone;
    this.#entered = entered;
    this.#citizens = citizens;
  }

  /** A letter left. `asked`: its reader has just written. */
  hear(got: Got, asked: boolean): void {
    this.#letters.push({ ...got, asked });
  }

  /** Whom the letters of this day promised that their seat stays valid: everybody of the telephone with the hour that the letter names. */
  async promises(day: Temporal.PlainDate): Promise<void> {
    const { rows } = await this.#pool.query<{ booking: string; at: string; starts: string }>(
      `select b.booking_id as booking, to_char(b.starts, 'HH24:MI') as starts,
              to_char(l.created_at at time zone $3, 'HH24:MI') as at
         from letter l join booking f on f.booking_id = l.booking_id
         join booking b on b.citizen_id = l.citizen_id and (b.day, b.starts) = (f.day, f.starts)
        where l.letter_id = any($1::uuid[]) and l.kind = 'office-late' and b.day = $2 and b.confirmed_at is not null
          and num_nonnulls(b.lapsed_at, b.cancelled_at, b.forfeited_at, b.visited_at) = 0`,
      [this.#letters.map(({ letterId }) => letterId), day.toString(), this.#zone],
    );
    for (const { booking, at, starts } of rows)
      this.promised.set(booking, { day: day.toString(), said: `${day} ${starts}, told at ${at}` });
  }

  /** Everything that must hold once a day is over. @param today the day that has just begun */
  async night(today: Temporal.PlainDate): Promise<void> {
    await this.#seats(today);
    await this.#ends(today);
    await this.#kept();
    await this.#night();
    await this.#moved(today);
    this.#letters = [];
  }

  /** `opened >= taken`, `taken` is who sits there and what rests, no seat has two, and nobody sits on a day that is closed. */
  async #seats(today: Temporal.PlainDate): Promise<void> {
    const { rows } = await this.#pool.query<{
      slot: string;
      day: string;
      opened: number;
      taken: number;
      seated: number;
      rests: number;
    }>(
      `select s.day || ' ' || s.pool || ' ' || s.starts as slot, s.day::text as day, s.opened, s.taken,
              count(distinct b.booking_id)::int as seated, count(distinct r.rest_id)::int as rests
         from slot s
         left join booking b on (b.office_id, b.day, b.pool, b.starts) = (s.office_id, s.day, s.pool, s.starts)
          and b.lapsed_at is null and b.cancelled_at is null and b.displaced_at is null and b.forfeited_at is null
         left join rest r on (r.office_id, r.day, r.pool, r.starts) = (s.office_id, s.day, s.pool, s.starts)
        where s.day >= $1 group by 1, 2, 3, 4`,
      [today.toString()],
    );
    for (const { slot, day, opened, taken, seated, rests } of rows) {
      if (taken > opened || seated > opened) this.invariants.add(`${slot}: more taken than opened`);
      if (taken !== seated + rests) this.invariants.add(`${slot}: taken ${taken}, seated ${seated}, resting ${rests}`);
      if (seated > 0 && !this.#entered.isOpen(Temporal.PlainDate.from(day)))
        this.invariants.add(`${slot}: somebody sits on a closed day`);
    }
    const twice = await this.#pool.query<{ person: string }>(
      `select encode(applicant_digest, 'hex') || ' ' || day as person from booking
        where day >= $1 and confirmed_at is not null and displaced_at is null
          and num_nonnulls(lapsed_at, cancelled_at, forfeited_at, visited_at) = 0
        group by applicant_digest, citizen_id, day having count(*) > 1`,
      [today.toString()],
    );
    for (const { person } of twice.rows)
      this.invariants.add(`${person}: one person, one telephone, two seats of a day`);
  }

  /** A booking of a day that is over was visited, forfeited, cancelled, lapsed or sent back with a list; or the office owes it a seat. */
  async #ends(today: Temporal.PlainDate): Promise<void> {
    const { rows } = await this.#pool.query<{ id: string; day: string }>(
      `select b.booking_id as id, b.day::text as day from booking b
        where b.day < $1 and b.displaced_at is null and num_nonnulls(b.lapsed_at, b.cancelled_at, b.forfeited_at, b.visited_at) = 0
          and not exists (select from visitor v where v.office_id = b.office_id and v.booking_id = b.booking_id
                             and v.outcome = 'returned' and v.undone_at is null)`,
      [today.toString()],
    );
    for (const { id, day } of rows) this.withoutEnd.add(`${id} of ${day}`);
    // The office may owe a seat for a while, and not for ever.
    const owed = await this.#pool.query<{ id: string }>(
      "select booking_id as id from booking where displaced_at is not null and day < $1 and num_nonnulls(lapsed_at, cancelled_at, forfeited_at, visited_at) = 0",
      [today.subtract({ days: 30 }).toString()],
    );
    for (const { id } of owed.rows) this.withoutEnd.add(`${id}, owed a seat for a month`);
  }

  /** Told that it stays valid: they came, gave it back themselves, or have another seat. */
  async #kept(): Promise<void> {
    const { rows } = await this.#pool.query<{
      id: string;
      citizen: string;
      ended: string | null;
      at: string | null;
      day: string;
      waits: boolean;
    }>(
      `select booking_id as id, citizen_id as citizen, day::text as day, displaced_at is not null as waits,
              case when forfeited_at is not null then 'forfeited' when lapsed_at is not null then 'lapsed'
                   when cancelled_at is not null then 'cancelled' when visited_at is not null then 'visited' end as ended,
              to_char(coalesce(forfeited_at, lapsed_at, cancelled_at, visited_at) at time zone $2, 'DD Mon HH24:MI') as at
         from booking where booking_id = any($1::uuid[])`,
      [[...this.promised.keys()], this.#zone],
    );
    for (const { id, citizen, ended, day, at } of rows) {
      const { day: promised, said } = this.promised.get(id)!;
      const themselves = ended === "cancelled" && this.#citizens.gaveBack.has(this.#citizens.phoneOf(citizen) ?? "");
      const isLost =
        ended === "lapsed" || (ended === "cancelled" && !themselves) || (ended === "forfeited" && day === promised);
      const isDead = ended === null && day === promised;
      if (isLost || isDead) this.lostAfterPromise.add(`${id} of ${said}: ${ended ?? "nothing came of it"} ${at ?? ""}`);
    }
  }

  /** From 20.00 to 07.00 only whoever has just written is answered; unless their visit lies within. */
  async #night(): Promise<void> {
    const late = this.#letters.filter(({ at, asked }) => !asked && isQuiet(at, this.#zone));
    if (late.length === 0) return;
    const { rows } = await this.#pool.query<{ id: string; kind: string }>(
      "select letter_id as id, kind from letter where letter_id = any($1::uuid[])",
      [late.map(({ letterId }) => letterId)],
    );
    const kinds = new Map(rows.map(({ id, kind }) => [id, kind]));
    for (const { letterId, at } of late)
      this.writtenAtNight.add(`${kinds.get(letterId)} at ${at.toZonedDateTimeISO(this.#zone).toPlainDateTime()}`);
  }

  /** Whoever lost a seat by the office's doing: that they heard, and when. */
  async #moved(today: Temporal.PlainDate): Promise<void> {
    const letters = await this.#pool.query<{ id: string; booking: string }>(
      `select letter_id as id, booking_id as booking from letter
        where letter_id = any($1::uuid[]) and booking_id is not null and kind = any($2)`,
      [this.#letters.map(({ letterId }) => letterId), told],
    );
    const at = new Map(this.#letters.map((letter) => [letter.letterId, letter.at]));
    for (const { id, booking } of letters.rows) {
      const known = this.#heard.get(booking);
      if (known) known.push(at.get(id)!);
      else this.#heard.set(booking, [at.get(id)!]);
    }
    const { rows } = await this.#pool.query<{
      id: string;
      key: string;
      made: string;
      day: string;
      because: string;
      to: string | null;
    }>(
      `select d.booking_id as id, d.displacement_id || ' ' || d.booking_id as key, m.made_at::text as made, d.from_day::text as day, m.because,
              d.to_day::text as to
         from displaced d join displacement m using (office_id, displacement_id) join booking b using (office_id, booking_id)
        where m.made_at >= $1::date - interval '3 days' and b.citizen_id is not null and b.confirmed_at is not null
          and m.taken_back_at is null`,
      [today.toString()],
    );
    for (const { id, key, made, day, because } of rows) {
      this.displaced.set(key, because);
      const known = Temporal.Instant.from(made.replace(" ", "T"));
      const due = this.#mustHearBy(known, Temporal.PlainDate.from(day));
      const heard = this.#heard.get(id)?.find((moment) => Temporal.Instant.compare(moment, known) >= 0);
      const now = today.toZonedDateTime(this.#zone).toInstant();
      if (heard ? Temporal.Instant.compare(heard, due) > 0 : Temporal.Instant.compare(now, due) > 0)
        this.heardLate.add(`${id} of ${day}, ${because}, known ${known}, ${heard ? `heard ${heard}` : "never heard"}`);
    }
  }

  /** At the evening before the last working day, where it was known by then; else as soon as nobody is woken by it. */
  #mustHearBy(known: Temporal.Instant, day: Temporal.PlainDate): Temporal.Instant {
    const local = known.toZonedDateTimeISO(this.#zone);
    const soon = isQuiet(known, this.#zone)
      ? local.add({ hours: local.hour >= 20 ? 12 : 0 }).with({ hour: 8, minute: 30, second: 0 })
      : local.add({ minutes: 30 });
    const lead = this.#entered.before(day).toZonedDateTime({ timeZone: this.#zone, plainTime: "00:00" });
    const later = Temporal.ZonedDateTime.compare(soon, lead) > 0 ? soon : lead;
    return later.toInstant();
  }
}

/** Letters that tell of another seat, or of one that is owed. */
const told = ["displaced", "displaced-waits", "moved-day", "come-again", "seat-back", "displaced-placed"];

function isQuiet(at: Temporal.Instant, zone: string): boolean {
  const { hour } = at.toZonedDateTimeISO(zone);
  return hour >= 20 || hour < 7;
}

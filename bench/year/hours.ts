/** When an office works on a day, and for how many people. */
export interface Hours {
  opens: string;
  closes: string;
  breaks: { from: string; until: string }[];
  /** The hours that people book, with how many of a hundred public seats each has. */
  starts: Readonly<Record<string, number>>;
}

export const ordinary: Hours = {
  opens: "08:00",
  closes: "15:00",
  breaks: [{ from: "12:00", until: "13:00" }],
  starts: { "08:00": 20, "09:00": 20, "10:00": 20, "11:00": 13, "13:30": 13, "14:00": 14 },
};

export const ramadan: Hours = {
  opens: "08:00",
  closes: "14:00",
  breaks: [{ from: "12:00", until: "12:30" }],
  starts: { "08:00": 25, "09:00": 25, "10:00": 20, "11:00": 15, "13:00": 15 },
};

export const halfDay: Hours = {
  opens: "08:00",
  closes: "12:00",
  breaks: [],
  starts: { "08:00": 40, "09:00": 35, "10:00": 25 },
};

type Pool = "public" | "second" | "desk";

interface SlotSeats {
  pool: Pool;
  starts: string;
  seats: number;
}

const shares = { public: 1, second: 0.08, desk: 0.05 } as const;

/** Seats of each pool and hour for so many public seats a day; every pool adds up to its quota. */
export function seatsOf(hours: Hours, publicSeats: number): { quota: Record<Pool, number>; slots: SlotSeats[] } {
  const slots: SlotSeats[] = [];
  const quota = { public: 0, second: 0, desk: 0 };
  for (const pool of ["public", "second", "desk"] as const) {
    quota[pool] = Math.max(1, Math.round(publicSeats * shares[pool]));
    let left = quota[pool];
    let weights = Object.values(hours.starts).reduce((sum, one) => sum + one, 0);
    for (const [starts, weight] of Object.entries(hours.starts)) {
      const seats = Math.round((left * weight) / weights);
      weights -= weight;
      left -= seats;
      if (seats > 0) slots.push({ pool, starts, seats });
    }
  }
  return { quota, slots: slots.toSorted((a, b) => a.starts.localeCompare(b.starts)) };
}

/** The hours as the calendar's acts want them: of one day, and of a working week. */
export function dayContent(hours: Hours, publicSeats: number) {
  const { opens, closes, breaks } = hours;
  return { doorsOpen: "07:30", opens, closes, breaks, slots: seatsOf(hours, publicSeats).slots };
}

export function weekContent(hours: Hours, publicSeats: number) {
  const { doorsOpen, ...weekday } = dayContent(hours, publicSeats);
  const weekdays = Object.fromEntries(["1", "2", "3", "4", "5"].map((nr) => [nr, weekday]));
  return { doorsOpen, quota: seatsOf(hours, publicSeats).quota, weekdays };
}

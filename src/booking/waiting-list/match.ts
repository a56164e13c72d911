/** An hour with free seats. */
export interface FreeHour {
  office: number;
  day: Temporal.PlainDate;
  starts: Temporal.PlainTime;
  left: number;
}

/** A wish in its place in the list: so many people, together at one hour, on a day from `first` to `last`. */
export interface Waiting {
  no: number;
  people: number;
  first: Temporal.PlainDate;
  last: Temporal.PlainDate;
}

/** Seats for a wish: as many as it has people, at one hour. */
export interface Match {
  wish: Waiting;
  hour: FreeHour;
}

/**
 * Who gets which of the free seats: each wish in its order the earliest hour that fits it, so nobody is passed over for whom there is one. A party
 * for which no hour has room waits on, and those behind it are asked. `hours` in the order of their time; their `left` becomes what is left.
 */
export function match(waiting: readonly Waiting[], hours: FreeHour[]): Match[] {
  return waiting.flatMap((wish) => {
    const hour = hours.find((one) => fits(wish, one));
    if (!hour) return [];
    hour.left -= wish.people;
    return [{ wish, hour }];
  });
}

function fits({ people, first, last }: Waiting, { day, left }: FreeHour): boolean {
  const { compare } = Temporal.PlainDate;
  return left >= people && compare(first, day) <= 0 && compare(day, last) <= 0;
}

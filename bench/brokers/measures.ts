/** What stands against brokers. All of it off: 2017, when an account could book as often as it liked. */
export interface Measures {
  /** Five people with a seat at the same time, eight new ones in thirty days. */
  senders: boolean;
  /** After three who did not come two at a time. */
  noShows: boolean;
  /** After seats that nobody used a hold first, then one person at a time. */
  unused: boolean;
  /** A seat given back rests for a random time. */
  rest: boolean;
  /** Who was told that a day is full may wait for it: what comes free goes to them first. */
  list: boolean;
  /** The name on the ID card is the name of the booking. */
  names: boolean;
  /** The desk takes public seats for who stands there alone, some a day. */
  desk: boolean;
  /** Each night facts are looked at together, and a person decides the next morning. */
  cases: boolean;
}

export const measureNames = ["senders", "noShows", "unused", "rest", "list", "names", "desk", "cases"] as const;

export const allOn = all(true);
export const allOff = all(false);
/** Where nobody is a broker nothing stands against them; the list is no measure there but a service, and its people are to be compared fairly. */
export const nothingNeeded: Measures = { ...allOff, list: true };

function all(on: boolean): Measures {
  return { senders: on, noShows: on, unused: on, rest: on, list: on, names: on, desk: on, cases: on };
}

export function without(measure: keyof Measures): Measures {
  return { ...allOn, [measure]: false };
}

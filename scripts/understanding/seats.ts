import type { Alternative, Part, Pattern } from "./expectation.ts";

/** A live seat of a citizen. `office` is the office's code. */
export interface Seat {
  name: string;
  born: string;
  office: string;
  day: string;
  starts: string;
  state: "held" | "confirmed";
}

/** A seat that is to be there. `exact`: one of before, as it was. */
export interface SeatMatcher {
  who: Pattern;
  states: Seat["state"][];
  exact?: Seat;
}

/** The seats that are to be there if this alternative comes true. */
export function afterAlternative(alternative: Alternative, had: Seat[], offered: Pattern[]): SeatMatcher[] {
  const all = had.map(asItWas);
  // Who speaks of holds or says what becomes of them, names all of them.
  const speaksOfHolds = alternative.some(({ part }) => ["hold", "book", "seat", "confirm"].includes(part));
  const kept = speaksOfHolds ? all.filter(({ exact }) => exact?.state !== "held") : all;
  return alternative.reduce((wanted, part) => withPart(wanted, part, had, offered), kept);
}

const states = { hold: ["held"], seat: ["confirmed"], book: ["held", "confirmed"] } satisfies Record<
  string,
  Seat["state"][]
>;

function withPart(wanted: SeatMatcher[], part: Part, had: Seat[], offered: Pattern[]): SeatMatcher[] {
  const held = had.filter(({ state }) => state === "held");
  switch (part.part) {
    case "hold":
    case "seat":
    case "book":
      return having(wanted, { who: filledIn(part.who, held[0] ?? had[0]), states: states[part.part] });
    case "confirm": {
      const people = offered.length > 0 ? offered : held.map(patternOf);
      return people.reduce((all, who) => having(all, { who: filledIn(who, held[0]), states: ["confirmed"] }), wanted);
    }
    case "move":
      return changed(wanted, part.name, ({ name, born, office }) => ({
        ...patternOf({ name, born, office }),
        ...part.to,
      }));
    case "fix":
      return changed(wanted, part.name, (seat) => ({ ...patternOf(seat), ...filledIn(part.to, seat) }));
    case "gone":
      return wanted.filter(({ exact }) => !exact || (part.name !== "all" && !beginsWith(exact.name, part.name)));
    case "letter":
    case "says":
    case "waits":
    case "language":
      return wanted;
  }
}

/** Whether each wanted seat is there and no other. */
export function sameSeats(wanted: SeatMatcher[], seats: Seat[]): boolean {
  if (wanted.length !== seats.length) return false;
  const [first, ...others] = wanted;
  if (!first) return true;
  return seats.some((seat, i) => isAllowed(first, seat) && sameSeats(others, seats.toSpliced(i, 1)));
}

export function isAllowed({ who, states, exact }: SeatMatcher, seat: Seat): boolean {
  return states.includes(seat.state) && (exact ? sameSeat(exact, seat) : fitsSeat(who, seat));
}

/** The seat that is wanted, though the name has a title or another word more. */
export function isAllowedRoughly(matcher: SeatMatcher, seat: Seat): boolean {
  const names = matcher.who.names?.map((name) => `* ${name} *`);
  return isAllowed(matcher, seat) || isAllowed({ ...matcher, who: { ...matcher.who, ...(names && { names }) } }, seat);
}

export function sameSeat(a: Seat, b: Seat): boolean {
  return (
    a.name === b.name &&
    a.born === b.born &&
    a.office === b.office &&
    a.day === b.day &&
    a.starts === b.starts &&
    a.state === b.state
  );
}

export function isNamedAs(who: Pattern, name: string): boolean {
  if (who.nameless) return name === "";
  return who.names?.some((one) => isNamed(one, name)) ?? true;
}

export function fitsSeat(who: Pattern, seat: Seat): boolean {
  return (
    isNamedAs(who, seat.name) &&
    (who.births?.includes(seat.born) ?? true) &&
    (who.days?.some(({ from, to }) => from <= seat.day && seat.day <= to) ?? true) &&
    !who.not?.some((not) => isDay(not, seat.day)) &&
    (!who.hour || (who.hour.from <= seat.starts && seat.starts <= who.hour.to)) &&
    (who.offices ?? ["bogor"]).includes(seat.office)
  );
}

function asItWas(seat: Seat): SeatMatcher {
  return { who: patternOf(seat), states: [seat.state], exact: seat };
}

function patternOf({ name, born, office, day }: Pick<Seat, "name" | "born" | "office"> & { day?: string }): Pattern {
  return { names: [name], births: [born], offices: [office], ...(day && { days: [{ from: day, to: day }] }) };
}

/** What `=` stands for. */
function filledIn({ sameName, sameBirth, sameDay, ...who }: Pattern, seat?: Seat): Pattern {
  if (!seat) return who;
  const was = patternOf(seat);
  return {
    ...who,
    ...(sameName && was.names && { names: was.names }),
    ...(sameBirth && was.births && { births: was.births }),
    ...(sameDay && was.days && { days: was.days }),
  };
}

/** A person has one seat: what is wanted of him takes the place of what there was. */
function having(wanted: SeatMatcher[], matcher: SeatMatcher): SeatMatcher[] {
  const there = wanted.findIndex(({ exact }) => exact && isAllowed(matcher, exact));
  return there < 0 ? [...wanted, matcher] : wanted;
}

function changed(wanted: SeatMatcher[], name: string, to: (seat: Seat) => Pattern): SeatMatcher[] {
  const found = wanted.find(({ exact }) => exact && beginsWith(exact.name, name));
  if (!found?.exact) return [...wanted, { who: { names: [`${name} *`] }, states: [] }];
  const seat = found.exact;
  return wanted.map((one) => (one === found ? { who: to(seat), states: [seat.state] } : one));
}

function beginsWith(name: string, part: string): boolean {
  return `${plain(name)} `.startsWith(`${plain(part)} `);
}

/** Words in brackets may be missing, `*` at the end stands for any other words; capitals, dots and commas do not count. */
function isNamed(wanted: string, name: string): boolean {
  // "Dede Sunandar (bin Ojo)": what stands in brackets may be missing as a whole.
  const words = (wanted.match(/\([^)]*\)|\S+/g) ?? []).map((word) => {
    if (word === "*") return "( .+)?";
    const [, optional] = /^\((.+)\)$/.exec(word) ?? [];
    return optional ? `( ${escaped(plain(optional))})?` : ` ${escaped(plain(word))}`;
  });
  return new RegExp(`^${words.join("")}$`, "u").test(` ${plain(name)}`);
}

function plain(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[’‘`´ʼ]/g, "'")
    .replace(/[.,]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** A weekday (`fri`) or a day (`08-08`). */
function isDay(which: string, day: string): boolean {
  return weekdays[Temporal.PlainDate.from(day).dayOfWeek - 1] === which || day.endsWith(`-${which}`);
}

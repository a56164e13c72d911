import { createHash } from "node:crypto";

/** A request as it is drawn: nobody's name, only how many come together and when they would like to. */
export interface DrawnLot {
  lot: string;
  people: number;
  /** "08:00": the hour they would like best; null: the earliest. */
  hour: string | null;
  /** Numbers, each of a person for whom other lots ask too; a person counts once. */
  same: readonly number[];
}

export interface HourToDraw {
  starts: string;
  seats: number;
}

/** What the draw says of a lot: it counts or not, and its hour; null: no hour had room for its people. */
export interface Outcome extends DrawnLot {
  counts: boolean;
  starts: string | null;
}

/**
 * The draw. Pure, and from public data alone, so anybody can compute it again; what is compared are the small hexadecimal letters of
 * SHA-256 over lines that end in no newline:
 * 1. `list` is the SHA-256 of all lots, sorted, a line each. So nobody who knew the seed could choose a lot of his own that comes first.
 * 2. Lots stand in the order of SHA-256(seed, list, lot), a line each.
 * 3. A person for whom several lots ask counts once. In the order of SHA-256(seed, list, lot, "same") a lot counts if no lot before it
 *    that counts has one of its numbers in `same`. It is another order than the first, so more lots give nobody a better place.
 * 4. In the first order each lot that counts gets seats for all its people at one hour: the nearest to the hour it would like best, of two
 *    equally near the earlier one; without one the earliest. Where no hour has room for them it gets none, and the next lot is looked at.
 * @returns the lots in their order
 */
export function drawLots(seed: string, lots: readonly DrawnLot[], hours: readonly HourToDraw[]): Outcome[] {
  const list = listDigest(lots);
  const counting = thatCount(seed, list, lots);
  const left = hours.toSorted((a, b) => (a.starts < b.starts ? -1 : 1)).map((hour) => ({ ...hour }));
  return inOrder(lots, ({ lot }) => sha256(`${seed}\n${list}\n${lot}`)).map((lot) => {
    const counts = counting.has(lot.lot);
    const hour = counts ? nearest(left, lot) : undefined;
    if (hour) hour.seats -= lot.people;
    return { ...lot, counts, starts: hour?.starts ?? null };
  });
}

/** One digest of all lots of a draw. */
export function listDigest(lots: readonly Pick<DrawnLot, "lot">[]): string {
  return sha256(
    lots
      .map(({ lot }) => lot)
      .sort()
      .join("\n"),
  );
}

/** What is published of a seed before the draw. */
export function seedHash(seed: string): string {
  return sha256(seed);
}

function thatCount(seed: string, list: string, lots: readonly DrawnLot[]): Set<string> {
  const seen = new Set<number>();
  const counting = new Set<string>();
  const shared = inOrder(lots, ({ lot }) => sha256(`${seed}\n${list}\n${lot}\nsame`));
  for (const { lot, same } of shared) {
    if (same.some((number) => seen.has(number))) continue;
    counting.add(lot);
    for (const number of same) seen.add(number);
  }
  return counting;
}

function nearest(hours: HourToDraw[], { people, hour }: DrawnLot): HourToDraw | undefined {
  const room = hours.filter(({ seats }) => seats >= people);
  if (hour === null) return room[0];
  const away = ({ starts }: HourToDraw) => Math.abs(minutesOf(starts) - minutesOf(hour));
  // The earlier of two stands first, and stays where neither is nearer.
  return room.reduce<HourToDraw | undefined>((best, one) => (best && away(best) <= away(one) ? best : one), undefined);
}

function minutesOf(hour: string): number {
  const [hours = 0, minutes = 0] = hour.split(":").map(Number);
  return hours * 60 + minutes;
}

function inOrder<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return items
    .map((item) => ({ item, key: keyOf(item) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ item }) => item);
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

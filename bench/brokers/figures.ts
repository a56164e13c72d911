import type { Played } from "./play.ts";

export interface Figures {
  /** Of the seats that somebody used, those that were sold, in percent. */
  brokers_share: number;
  /**
   * Of the honest people, those who had a later day than without brokers and measures, or none, in percent: less those who had an
   * earlier one. A day that only went from one honest person to another is no loss of theirs.
   */
  honest_lost: number;
  /** Cases in which most contacts are honest. */
  false_cases: number;
}

/** Of one world with all measures and one without any. */
export type WithAndWithout = Figures & { [figure in keyof Figures as `${figure}_off`]: number };

export function withAndWithout(on: Figures, off: Figures): WithAndWithout {
  return {
    ...on,
    brokers_share_off: off.brokers_share,
    honest_lost_off: off.honest_lost,
    false_cases_off: off.false_cases,
  };
}

/** Of several seeds the mean of each figure, and under its name with `_range` the least and the most. */
export function meanAndRange(all: readonly WithAndWithout[]): Record<string, number | [number, number]> {
  const names = Object.keys(all[0] ?? {}) as (keyof WithAndWithout)[];
  return Object.fromEntries(
    names.flatMap((name) => {
      const values = all.map((one) => one[name]);
      const mean = Math.round((values.reduce((sum, one) => sum + one, 0) / values.length) * 1_000) / 1_000;
      return [
        [name, mean],
        [`${name}_range`, [Math.min(...values), Math.max(...values)]],
      ];
    }),
  );
}

/** @param alone the same people in a world without brokers and without measures against them */
export function figuresOf(played: Played, alone: Played): Figures {
  return {
    brokers_share: percent(played.sold, played.used),
    honest_lost: percent(Math.max(0, lostIn(played, alone) - lostIn(alone, played)), played.honest),
    false_cases: played.cases.filter(({ isFalse }) => isFalse).length,
  };
}

function lostIn({ got }: Played, alone: Played): number {
  let lost = 0;
  for (const [person, day] of alone.got) {
    if (day === undefined) continue;
    const here = got.get(person);
    if (here === undefined || here > day) lost += 1;
  }
  return lost;
}

function percent(part: number, whole: number): number {
  return Math.round((part / Math.max(1, whole)) * 100_000) / 1_000;
}

/** Dice that fall the same way for the same word, so that a day is the same however often it is made. */
export interface Chance {
  /** From 0 to 1. */
  roll(): number;
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  oneOf<T>(things: readonly T[]): T;
}

export function chanceOf(word: string): Chance {
  let state = [...word].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 16_777_619), 2_166_136_261);
  // mulberry32: small, even enough for invented people.
  function roll(): number {
    state = (state + 0x6d2b79f5) | 0;
    const a = Math.imul(state ^ (state >>> 15), 1 | state);
    const b = (a + Math.imul(a ^ (a >>> 7), 61 | a)) ^ a;
    return ((b ^ (b >>> 14)) >>> 0) / 4_294_967_296;
  }
  const between = (least: number, most: number) => least + Math.floor(roll() * (most - least + 1));
  return { roll, between, oneOf: (things) => things[between(0, things.length - 1)]! };
}

/**
 * Chance without a state: the same seed, person and question give the same number in every world, whatever happened before. So worlds with
 * and without brokers hold the same people, who decide alike as long as they are answered alike.
 */
export function chance(seed: number, ...about: readonly (number | string)[]): number {
  let hash = 2166136261 ^ seed;
  for (const one of about) {
    const text = String(one);
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
    hash = Math.imul(hash ^ 0x9e37, 16777619);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** A whole number from `least` to `most`. */
export function between(least: number, most: number, luck: number): number {
  return least + Math.floor(luck * (most - least + 1));
}

/** One of them, each as likely as its weight says. */
export function oneOf<T>(all: readonly (readonly [T, number])[], luck: number): T {
  let left = luck * all.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [one, weight] of all) if ((left -= weight) < 0) return one;
  return (all.at(-1) as readonly [T, number])[0];
}

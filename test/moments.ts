import { expect } from "vitest";

/**
 * Days, hours and moments are compared by what they say. Without this `toMatchObject` takes any two of a kind for the same, because
 * Temporal values have no properties of their own; `toEqual` alone knows them.
 */
expect.addEqualityTesters([
  (a: unknown, b: unknown) => (isTemporal(a) && isTemporal(b) ? a.toString() === b.toString() : undefined),
]);

function isTemporal(value: unknown): value is Temporal.Instant | Temporal.PlainDate | Temporal.PlainTime {
  return [Temporal.Instant, Temporal.PlainDate, Temporal.PlainTime].some((kind) => value instanceof kind);
}

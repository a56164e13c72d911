import fc from "fast-check";
import { expect, test } from "vitest";
import { dayIn } from "./index.ts";

test("whatever was asked before, it is the day that the zone's clock shows", () => {
  const zone = fc.constantFrom("Asia/Jakarta", "Asia/Jayapura", "Europe/Lisbon", "America/Halifax", "Asia/Kathmandu");
  const nearMidnight = fc
    .tuple(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: -3, max: 3 }), fc.integer({ min: -14, max: 14 }))
    .map(([day, ms, quarters]) => day * 86_400_000 + quarters * 3_600_000 + ms);
  const asked = fc.array(fc.tuple(zone, nearMidnight), { minLength: 2, maxLength: 30 });
  fc.assert(
    fc.property(asked, (all) => {
      for (const [at, ms] of all) {
        const moment = Temporal.Instant.fromEpochMilliseconds(ms);
        expect(dayIn(at, moment).toString()).toBe(moment.toZonedDateTimeISO(at).toPlainDate().toString());
      }
    }),
  );
});

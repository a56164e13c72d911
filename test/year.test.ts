import { rm } from "node:fs/promises";
import { expect, test } from "vitest";
import { monthSpan, oneMonth } from "../bench/year/month.ts";
import { aPackOfOneOffice } from "../bench/year/pack.ts";
import { playYear } from "../bench/year/play.ts";
import { aDatabase } from "./database.ts";

// A month of what `npm run year` plays: a small office in which everything happens in four weeks.

test("a month with a flood, a power cut, a counter that burns out, holidays entered late and fewer seats: nobody loses a place, each booking has one end, nobody is woken", {
  timeout: 300_000,
}, async () => {
  const seats = 8;
  const pack = await aPackOfOneOffice(seats);
  const { url, runtimeUrl, drop } = await aDatabase();
  try {
    const { checks, toldWrong, trouble, days } = await playYear({
      ...monthSpan,
      url,
      runtimeUrl,
      pack,
      seats,
      people: 120,
      seed: 2027,
      events: oneMonth,
    });
    expect({
      invariants: [...checks.invariants],
      withoutEnd: [...checks.withoutEnd],
      lost: [...checks.lostAfterPromise],
      atNight: [...checks.writtenAtNight],
      heardLate: [...checks.heardLate],
      toldWrong: [...toldWrong],
      trouble: [...trouble],
    }).toEqual({ invariants: [], withoutEnd: [], lost: [], atNight: [], heardLate: [], toldWrong: [], trouble: [] });
    // It happened, or nothing was looked at.
    expect(days).toBeGreaterThan(12);
    expect(checks.displaced.size).toBeGreaterThan(20);
    expect(checks.promised.size).toBeGreaterThan(0);
  } finally {
    await drop();
    await rm(pack, { recursive: true, force: true });
  }
});

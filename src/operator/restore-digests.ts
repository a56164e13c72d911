import { type BookingRef, restoreSomeBookings } from "../booking/index.ts";
import { shownMoment } from "../clock/index.ts";
import { restoreSomeAddresses } from "../conversation/index.ts";
import type { Tx } from "../database/index.ts";
import { endRestoring, type Keys, keysOfRestored, type NotRestored } from "../keys/index.ts";
import { offices } from "../office/index.ts";
import type { Afterwards, CommandTools, LongTools } from "./command.ts";
import { stopFirst, workingSince } from "./programs.ts";
import { walk } from "./walk.ts";

/** Whether this database is from before its key file at all. */
export async function beginRestoring({ tx, print, real, keyFile }: CommandTools): Promise<0 | 1> {
  const keys = await keysOfRestored(tx, keyFile, workingSince(real));
  if (!("is" in keys)) return 0;
  print(whyNot(keys));
  return 1;
}

/**
 * Makes the digests of everybody who lives under the newest key of the file, from what the rows still know, in small steps; no program starts
 * before it is over. Killed, it is begun again.
 */
export const goOnRestoring: Afterwards = async (tools, code) => {
  if (code === 1) return 1;
  const { transaction, print, keyFile } = tools;
  const since = workingSince(Temporal.Now.instant());
  const keys = await transaction((tx) => keysOfRestored(tx, keyFile, since));
  if ("is" in keys) return 1;
  const counts = { people: 0, bookings: 0 };
  const portfolioOf = await portfolios(tools);
  const whole =
    (await walk(tools, "people", async (tx: Tx, after: string | undefined, some: number) => {
      const { last, rows } = await restoreSomeAddresses(tx, keys, portfolioOf, after, some);
      return { last, rows, took: () => void (counts.people += rows) };
    })) && (await walkBookings(tools, keys, (rows) => void (counts.bookings += rows)));
  if (!whole) return 1;
  await transaction(async (tx) => {
    const real = Temporal.Now.instant();
    await endRestoring(tx, keys.lastDigests.no, (await shownMoment(tx, real)) ?? real);
  });
  print(
    `${counts.people} people and ${counts.bookings} bookings stand under the key of today's key file. Limits of those who had been erased are over, and their codes are found no more.`,
  );
  return 0;
};

function walkBookings(tools: LongTools, keys: Keys, took: (rows: number) => void): Promise<boolean> {
  return walk(tools, "bookings", async (tx: Tx, after: BookingRef | undefined, some: number) => {
    const { last, rows } = await restoreSomeBookings(tx, keys, after, some);
    return { last, rows, took: () => took(rows) };
  });
}

/** The portfolio of a number of ours; without a number that of all, if they are in one. */
async function portfolios({ transaction }: LongTools) {
  const { numbers } = await transaction(offices);
  const all = new Set([...numbers.values()].map(({ portfolio }) => portfolio));
  const only = all.size === 1 ? { portfolio: [...all][0] } : undefined;
  return (number: string | null) => {
    const known = number === null ? undefined : numbers.get(number);
    return known ? { portfolio: known.portfolio } : only;
  };
}

function whyNot({ is, ...more }: NotRestored): string {
  if (is === "not-needed") return "Nothing to restore: the key file has the keys that this database names.";
  if (is === "not-sealed")
    return "This database still holds a key of its own: only the copy of the key file from its time opens it.";
  return stopFirst((more as { programs: number }).programs, "restore it");
}

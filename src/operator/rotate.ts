import { type BookingRef, renewSomeBookings } from "../booking/index.ts";
import { shownMoment } from "../clock/index.ts";
import { renewSomeAddresses } from "../conversation/index.ts";
import { isLockTimeout, type Tx } from "../database/index.ts";
import {
  endRotation,
  findKeys,
  handOutKey,
  type Keys,
  type NotRotated,
  programsWithout,
  putInForce,
  rotationOf,
  takeOut,
} from "../keys/index.ts";
import { offices } from "../office/index.ts";
import { endAllSessions } from "../staff/index.ts";
import type { Afterwards, CommandTools, LongTools } from "./command.ts";
import { stopFirst, workingSince, workOn } from "./programs.ts";
import { pause, walk } from "./walk.ts";

/** The first step, in the command's own transaction: a new key is handed out, or a rotation that was interrupted goes on. */
export async function beginRotation({ tx, print, real, keyFile }: CommandTools, endTokens: boolean): Promise<0 | 1> {
  const begun = await handOutKey(tx, keyFile, { since: workingSince(real), endTokens });
  if ("no" in begun) {
    if (begun.is === "going-on") print("A rotation that was interrupted goes on.");
    return 0;
  }
  print(whyNot(begun));
  return 1;
}

/**
 * Everything that follows, while programs work: the key comes into force when all of them have it, whoever lives is brought along under it,
 * and the older one leaves. Killed at any moment it leaves a database that works; called again it goes on.
 */
export const goOnRotating: Afterwards = async (tools, code) => {
  if (code === 1) return 1;
  const { transaction, print, keyFile } = tools;
  const isInForce = (await transaction(rotationOf)).older !== null;
  if (!isInForce && !((await allHaveKey(tools)) && (await comesIntoForce(tools)))) return 1;
  const { older } = await transaction(rotationOf);
  if (older === null) {
    print("Another command has ended this rotation.");
    return 0;
  }
  const keys = await transaction((tx) => findKeys(tx, keyFile));
  const moved = await bringEverybodyAlong(tools, keys);
  if (!moved) return 1;
  const ended = await transaction(async (tx) => {
    const { tokensEnded } = await endRotation(tx, keyFile, older);
    return tokensEnded ? endAllSessions(tx, Temporal.Now.instant()) : undefined;
  });
  await transaction((tx) => takeOut(tx, keyFile));
  print(`Rotated: ${moved.join(" and ")} stand under the new key. Digests of the erased mean nothing any more.`);
  if (ended !== undefined)
    print(`${ended} sign-ins were ended; devices and keys of programs are unknown now: register them again.`);
  await tellWhoHasIt(tools, older);
  print(
    "Copy the key file anew, to every machine and to the safe, and destroy the older copies: they open this database no more, and older dumps still.",
  );
  return 0;
};

function whyNot(no: NotRotated): string {
  switch (no.is) {
    case "not-sealed":
      return "This database still holds the key of its digests: npm run keys -- seal comes first.";
    case "release-before":
      return `${workOn(no.programs, " of the release before")}, which would not follow: bring the new release everywhere first. After a rotation the release before does not start here any more.`;
    case "ends-tokens":
      return "Here one key makes digests and tokens, as in the release before: to rotate it ends all sign-ins, devices and keys of programs. If that may be: stop every program, then npm run keys -- rotate --end-tokens";
    case "in-use":
      return stopFirst(no.programs, "rotate with --end-tokens");
  }
}

/** Real time. */
const mostSecondsForPrograms = 30;

/** Waits until every program that works has the key that is handed out; they are told, and say it with their next heartbeat. */
async function allHaveKey({ transaction, print }: LongTools): Promise<boolean> {
  const without = await untilNone(() =>
    transaction(async (tx) => {
      const { next } = await rotationOf(tx);
      if (next === null) return 0;
      const { ofBefore, without } = await programsWithout(tx, next, workingSince(Temporal.Now.instant()));
      return ofBefore + without;
    }),
  );
  if (without === 0) return true;
  print(
    `${workOn(without)} without the new key: copy the key file of this machine to theirs (same owner, mode 600), then rotate again. Nothing has changed, and all of them go on.`,
  );
  return false;
}

/** So often it is tried to find a moment in which nobody is in the middle of something: half a second each, with a pause behind. */
const mostTries = 40;

async function comesIntoForce({ transaction, print }: LongTools): Promise<boolean> {
  for (let tries = 1; ; tries++) {
    try {
      await transaction(async (tx) => {
        const real = Temporal.Now.instant();
        await putInForce(tx, (await shownMoment(tx, real)) ?? real);
      });
      return true;
    } catch (error) {
      if (!isLockTimeout(error)) throw error;
    }
    if (tries === mostTries) break;
    await pause(1_500);
  }
  print(
    "Some transaction goes on and on (a pg_dump? a program that hangs? pg_stat_activity says which): rotate again when it has ended. Nothing has changed.",
  );
  return false;
}

/** Walks over all who live of one kind and brings them along: so many, in words. Undefined, and said why: the older key must stay. */
type Source = (tools: LongTools, keys: Keys) => Promise<string | undefined>;

/** Whose rows still know what the columns of `digest-columns.sql.ts` were made of. A new column has its source here. */
const sources: readonly Source[] = [walkAddresses, walkBookings];

async function bringEverybodyAlong(tools: LongTools, keys: Keys): Promise<string[] | undefined> {
  const moved: string[] = [];
  for (const source of sources) {
    const some = await source(tools, keys);
    if (some === undefined) {
      tools.print(
        "The older key stays until then, and everything goes on under both. Say it again: npm run keys -- rotate",
      );
      return undefined;
    }
    moved.push(some);
  }
  return moved;
}

async function walkAddresses(tools: LongTools, keys: Keys): Promise<string | undefined> {
  const { numbers } = await tools.transaction(offices);
  // A number that belongs to no portfolio is one of those where all are in one.
  const portfolios = [...new Set([undefined, ...[...numbers.values()].map(({ portfolio }) => portfolio)])];
  const all = { rows: 0, known: 0, strange: 0 };
  const whole = await walk(tools, "people", async (tx: Tx, after: string | undefined, some: number) => {
    const { last, ...step } = await renewSomeAddresses(tx, keys, portfolios, after, some);
    return { last, rows: step.rows, took: () => add(all, step) };
  });
  if (!whole) return undefined;
  if (all.known === 0 && all.strange > 0) {
    tools.print("No address is what its digest says: is this the key file that was always used here?");
    return undefined;
  }
  if (all.strange > 0)
    tools.print(
      `${all.strange} user ids belong to no portfolio of the numbers here: whoever writes under them is met as a stranger.`,
    );
  return `${all.rows} people`;
}

async function walkBookings(tools: LongTools, keys: Keys): Promise<string | undefined> {
  const all = { rows: 0, strange: 0 };
  const whole = await walk(tools, "bookings", async (tx: Tx, after: BookingRef | undefined, some: number) => {
    const { last, ...step } = await renewSomeBookings(tx, keys, after, some);
    return { last, rows: step.rows, took: () => add(all, step) };
  });
  if (!whole) return undefined;
  if (all.strange > 0) {
    tools.print(`The codes of ${all.strange} bookings are not what their digests say: look what wrote there.`);
    return undefined;
  }
  return `${all.rows} bookings`;
}

function add<T extends Record<string, number>>(all: T, step: T): void {
  for (const key of Object.keys(step)) (all as Record<string, number>)[key]! += step[key]!;
}

/** Programs take the older key out of their own files when they are told; who does not has another file. */
async function tellWhoHasIt({ transaction, print }: LongTools, older: number): Promise<void> {
  const still = await untilNone(() =>
    transaction(async (tx) => {
      const { all, ofBefore, without } = await programsWithout(tx, older, workingSince(Temporal.Now.instant()));
      return all - ofBefore - without;
    }),
  );
  if (still > 0)
    print(
      `${workOn(still)} and ${still === 1 ? "has" : "have"} the older key still: start ${still === 1 ? "it" : "them"} again.`,
    );
}

async function untilNone(count: () => Promise<number>): Promise<number> {
  const end = performance.now() + mostSecondsForPrograms * 1_000;
  for (;;) {
    const left = await count();
    if (left === 0 || performance.now() > end) return left;
    await pause(250);
  }
}

import { renewBookings, sealSomePeople } from "../booking/index.ts";
import { ownIds, sealEmulator } from "../channel/index.ts";
import { renewAddresses, sealSenders } from "../conversation/index.ts";
import { findKeys, type Keys, renewDigests, type Sealed, sealDatabase, takeOut } from "../keys/index.ts";
import { offices } from "../office/index.ts";
import { sealLetters } from "../outbox/index.ts";
import { carryOverFactors, endAllSessions } from "../staff/index.ts";
import type { Afterwards, Command, CommandTools, LongTools } from "./command.ts";
import { sealWords } from "./seal-words.ts";

/** A program that was killed counts as running for so long. */
const heartbeatSeconds = 10;

/**
 * `keys seal`: the key of the digests leaves the database, for a database from before there were key files. `keys renew [--end-tokens]`:
 * digests of everybody who lives are made with a new key, so that those of the erased mean nothing, in whatever copy.
 */
export const keys: Command = async (tools) => {
  const [act, option, ...more] = tools.args;
  if (act === "seal" && option === undefined) return seal(tools);
  if (act !== "renew" || more.length > 0 || (option !== undefined && option !== "--end-tokens")) return 2;
  return renew(tools, option !== undefined);
};

async function seal(tools: CommandTools): Promise<0 | 1> {
  const { tx, print, real, keyFile } = tools;
  const answer = await sealDatabase(tx, keyFile, real.subtract({ seconds: heartbeatSeconds }));
  if (answer.is === "sealed") return carryOver(tools, answer);
  print(answer.is === "in-use" ? stopFirst(answer.programs, "seal it") : "This database is sealed: it holds no key.");
  return 1;
}

function stopFirst(programs: number, what: string): string {
  return `${programs} program${programs === 1 ? " works" : "s work"} on this database (one that was killed counts for ${heartbeatSeconds} s): stop them, then ${what}.`;
}

async function carryOver({ tx, print, real }: CommandTools, { before, after }: Sealed): Promise<0> {
  const factors = await carryOverFactors(tx, before, after);
  const ended = await endAllSessions(tx, real);
  print("Sealed: the database holds no key any more. Without the key file nothing in it can be opened or tried out.");
  print(`${factors} second factors go on as they are; ${ended} sign-ins were ended, everybody signs in again.`);
  print(
    "Releases before this one do not start on it any more. Backups from before still hold the key: let none grow old.",
  );
  return 0;
}

/**
 * What still stands in clear in a sealed database: of senders their numbers, user ids, what they wrote and what was written to them; of
 * bookings names, birth dates and codes; and what officers typed. In small steps, also while programs work; whatever a program writes meanwhile is sealed anyway.
 */
export const sealRows: Afterwards = async ({ transaction, print, keyFile }, code) => {
  const keys = await transaction((tx) => findKeys(tx, keyFile));
  if (!keys.sealed) return code;
  const rows = (await sealSenders(transaction, keys)) + (await sealLetters(transaction, keys, ownIds(keys)));
  if (rows > 0) print(`${rows} rows of senders and letters that stood in clear were sealed.`);
  const people = await sealPeople(transaction, keys);
  if (people.sealed > 0)
    print(
      `Names, birth dates and codes were sealed in ${people.sealed} rows. What the disk had of them goes with: vacuum full applicant, booking.`,
    );
  const words = (await sealWords(transaction, keys)) + (await sealEmulator(transaction, keys));
  if (words > 0)
    print(
      `${words} reasons and other words of officers, and what a demonstration says, stood in clear and were sealed.`,
    );
  if (people.left > 0) print(`Still in clear, because a program has them in hand: ${people.left}. Seal once more.`);
  if (people.left > 0) return 1;
  return rows + people.sealed + words > 0 ? 0 : code;
};

async function sealPeople(
  transaction: LongTools["transaction"],
  keys: Keys,
): Promise<{ sealed: number; left: number }> {
  for (let all = 0; ; ) {
    const { sealed, left } = await transaction((tx) => sealSomePeople(tx, keys));
    all += sealed;
    if (left !== undefined) return { sealed: all, left };
  }
}

async function renew({ tx, print, real, now, keyFile, afterCommit }: CommandTools, endTokens: boolean): Promise<0 | 1> {
  const { numbers } = await offices(tx);
  // A number that belongs to no portfolio is one of those where all are in one.
  const portfolios = [...new Set([undefined, ...[...numbers.values()].map(({ portfolio }) => portfolio)])];
  const carried = { people: 0, bookings: 0 };
  const answer = await renewDigests(tx, keyFile, {
    since: real.subtract({ seconds: heartbeatSeconds }),
    now,
    endTokens,
    async carry(before: Keys, after: Keys) {
      carried.people = await renewAddresses(tx, before, after, portfolios);
      carried.bookings = await renewBookings(tx, before, after);
    },
  });
  if (answer.is !== "renewed") {
    print(answer.is === "in-use" ? stopFirst(answer.programs, "renew it") : whyNot[answer.is]);
    return 1;
  }
  const ended = answer.tokensEnded ? await endAllSessions(tx, real) : 0;
  afterCommit((later) => takeOut(later, keyFile));
  print(
    `Renewed: ${carried.people} people and ${carried.bookings} bookings have new digests. Those of the erased mean nothing any more.`,
  );
  if (answer.tokensEnded)
    print(`${ended} sign-ins were ended; devices and keys of programs are unknown now: register them again.`);
  print(
    "Copy the key file anew, to every machine and to the safe, and destroy the older copies: they open this database no more, and older dumps still.",
  );
  return 0;
}

const whyNot = {
  "not-sealed": "This database still holds the key of its digests: npm run keys -- seal comes first.",
  "ends-tokens":
    "Here one key makes digests and tokens, as in the release before: to renew it ends all sign-ins, devices and keys of programs. If that may be: npm run keys -- renew --end-tokens",
} as const;

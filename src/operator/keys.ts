import { sealSomePeople } from "../booking/index.ts";
import { ownIds, sealEmulator } from "../channel/index.ts";
import { sealSenders } from "../conversation/index.ts";
import { findKeys, type Keys, type Sealed, sealDatabase } from "../keys/index.ts";
import { sealLetters } from "../outbox/index.ts";
import { carryOverFactors, endAllSessions, sealLogins } from "../staff/index.ts";
import type { Afterwards, Command, CommandTools, LongTools } from "./command.ts";
import { stopFirst, workingSince } from "./programs.ts";
import { beginRestoring, goOnRestoring } from "./restore-digests.ts";
import { beginRotation, goOnRotating } from "./rotate.ts";
import { sealWords } from "./seal-words.ts";

/**
 * `keys seal`: the key of the digests leaves the database, for a database from before there were key files. `keys rotate [--end-tokens]`:
 * digests of everybody who lives are made with a new key, so that those of the erased mean nothing, in whatever copy. `keys restore`: a
 * database from before a rotation opens with the key file of today.
 */
export const keys: Command = async (tools) => {
  const [act, option, ...more] = tools.args;
  if (act === "seal" && option === undefined) return seal(tools);
  if (act === "restore" && option === undefined) return beginRestoring(tools);
  if (act !== "rotate" || more.length > 0 || (option !== undefined && option !== "--end-tokens")) return 2;
  return beginRotation(tools, option !== undefined);
};

/** The long part of each. */
export const keysAfterwards: Afterwards = (tools, code) => {
  const [act] = tools.args;
  if (act === "rotate") return goOnRotating(tools, code);
  return act === "restore" ? goOnRestoring(tools, code) : sealRows(tools, code);
};

async function seal(tools: CommandTools): Promise<0 | 1> {
  const { tx, print, real, keyFile } = tools;
  const answer = await sealDatabase(tx, keyFile, workingSince(real));
  if (answer.is === "sealed") return carryOver(tools, answer);
  print(answer.is === "in-use" ? stopFirst(answer.programs, "seal it") : "This database is sealed: it holds no key.");
  return 1;
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
 * bookings names, birth dates and codes; what officers typed; and what they sign in with. In small steps, also while programs work; whatever a program writes meanwhile is sealed anyway.
 */
const sealRows: Afterwards = async ({ transaction, print, keyFile }, code) => {
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
      `${words} reasons, names and other words of officers, and what a demonstration says, stood in clear and were sealed.`,
    );
  const logins = await sealLogins(transaction, keys);
  if (logins > 0)
    print(
      `${logins} account names, networks of keys and addresses that asked to sign in do not stand in clear any more.`,
    );
  if (people.left > 0) print(`Still in clear, because a program has them in hand: ${people.left}. Seal once more.`);
  if (people.left > 0) return 1;
  return rows + people.sealed + words + logins > 0 ? 0 : code;
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

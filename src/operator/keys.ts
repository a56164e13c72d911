import { ownIds } from "../channel/index.ts";
import { sealSenders } from "../conversation/index.ts";
import { findKeys, type Sealed, sealDatabase } from "../keys/index.ts";
import { sealLetters } from "../outbox/index.ts";
import { carryOverFactors, endAllSessions } from "../staff/index.ts";
import type { Afterwards, Command, CommandTools } from "./command.ts";

/** A program that was killed counts as running for so long. */
const heartbeatSeconds = 10;

/** `keys seal`: the key of the digests leaves the database, for a database from before there were key files. */
export const keys: Command = async (tools) => {
  const { tx, args, print, real, keyFile } = tools;
  if (args.join(" ") !== "seal") return 2;
  const answer = await sealDatabase(tx, keyFile, real.subtract({ seconds: heartbeatSeconds }));
  if (answer.is === "sealed") return carryOver(tools, answer);
  print(
    answer.is === "in-use"
      ? `${answer.programs} program${answer.programs === 1 ? " works" : "s work"} on this database (one that was killed counts for ${heartbeatSeconds} s): stop them, then seal it.`
      : "This database is sealed: it holds no key.",
  );
  return 1;
};

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
 * What of senders still stands in clear in a sealed database: numbers, user ids, what they wrote, what was written to them. In small steps, also while
 * programs work; whatever a program writes meanwhile is sealed anyway.
 */
export const sealRows: Afterwards = async ({ transaction, print, keyFile }, code) => {
  const keys = await transaction((tx) => findKeys(tx, keyFile));
  if (!keys.sealed) return code;
  const rows = (await sealSenders(transaction, keys)) + (await sealLetters(transaction, keys, ownIds(keys)));
  if (rows === 0) return code;
  print(`${rows} rows of senders and letters that stood in clear were sealed.`);
  return 0;
};

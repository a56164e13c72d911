import { sealSomePeople } from "../booking/index.ts";
import { findKeys, type Sealed, sealDatabase } from "../keys/index.ts";
import { carryOverFactors, endAllSessions } from "../staff/index.ts";
import type { Command, CommandTools } from "./command.ts";

/** A program that was killed counts as running for so long. */
const heartbeatSeconds = 10;

/**
 * `keys seal`: the key of the digests leaves the database, for a database from before there were key files; then, in as many transactions
 * as it takes, what stands there in clear is sealed.
 */
export const keys: Command = async (tools) => {
  const { tx, args, print, real, keyFile, round } = tools;
  if (args.join(" ") !== "seal") return 2;
  const answer = await sealDatabase(tx, keyFile, real.subtract({ seconds: heartbeatSeconds }));
  if (answer.is === "sealed") return carryOver(tools, answer);
  if (answer.is === "in-use") {
    print(
      `${answer.programs} program${answer.programs === 1 ? " works" : "s work"} on this database (one that was killed counts for ${heartbeatSeconds} s): stop them, then seal it.`,
    );
    return 1;
  }
  const { sealed, left } = await sealSomePeople(tx, await findKeys(tx, keyFile));
  if (sealed > 0) return "again";
  if (left) print(`Still in clear, because a program has them in hand: ${left}. Seal once more.`);
  else if (round === 0) print("This database is sealed: it holds no key.");
  else
    print(
      "Names, birth dates and codes are sealed. What the disk had of them goes with: vacuum full applicant, booking.",
    );
  return !left && round > 0 ? 0 : 1;
};

async function carryOver({ tx, print, real }: CommandTools, { before, after }: Sealed): Promise<"again"> {
  const factors = await carryOverFactors(tx, before, after);
  const ended = await endAllSessions(tx, real);
  print("Sealed: the database holds no key any more. Without the key file nothing in it can be opened or tried out.");
  print(`${factors} second factors go on as they are; ${ended} sign-ins were ended, everybody signs in again.`);
  print(
    "Releases before this one do not start on it any more. Backups from before still hold the key: let none grow old.",
  );
  return "again";
}

import { existsSync } from "node:fs";
import { type PlayedTalk, type Playing, playTalks } from "./play.ts";
import { readDialogues, readMessages, type Talk } from "./trial-set.ts";

/** The trial sets that are played as talks. */
export const playedSets = [
  "dialogues",
  "first-messages",
  "first-dialogues",
  "second-messages",
  "second-dialogues",
  "third-messages",
  "third-dialogues",
  "fourth-messages",
  "fourth-dialogues",
  "fifth-messages",
  "fifth-dialogues",
  "sixth-messages",
  "sixth-dialogues",
  "seventh-messages",
  "seventh-dialogues",
  "eighth-messages",
  "eighth-dialogues",
  "ninth-messages",
  "ninth-dialogues",
  "unseen-messages",
  "unseen-dialogues",
] as const;
/** Of each of these groups the English talks are a set of their own, `first-english`. */
export const trialGroups = [
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "unseen",
] as const;
export type TrialGroup = (typeof trialGroups)[number];
export type PlayedSet = (typeof playedSets)[number];

const file = (path: string) => new URL(`../../unseen/${path}`, import.meta.url);

const firstTuesday = "2017-08-01T09:00:00+07:00";

const sets: Record<PlayedSet, { clock: string; read: () => Promise<Talk[]> }> = {
  dialogues: { clock: "2017-08-08T09:00:00+07:00", read: () => readDialogues(file("known/dialogues.tsv")) },
  "first-messages": { clock: firstTuesday, read: () => readMessages(file("known/first-messages.tsv")) },
  "first-dialogues": { clock: firstTuesday, read: () => readDialogues(file("known/first-dialogues.tsv")) },
  "second-messages": { clock: firstTuesday, read: () => readMessages(file("known/second-messages.tsv")) },
  "second-dialogues": { clock: firstTuesday, read: () => readDialogues(file("known/second-dialogues.tsv")) },
  "third-messages": { clock: firstTuesday, read: () => readMessages(file("known/third-messages.tsv")) },
  "third-dialogues": { clock: firstTuesday, read: () => readDialogues(file("known/third-dialogues.tsv")) },
  "fourth-messages": { clock: firstTuesday, read: () => readMessages(file("known/fourth-messages.tsv")) },
  "fourth-dialogues": { clock: firstTuesday, read: () => readDialogues(file("known/fourth-dialogues.tsv")) },
  "fifth-messages": { clock: firstTuesday, read: () => readMessages(file("known/fifth-messages.tsv")) },
  "fifth-dialogues": { clock: firstTuesday, read: () => readDialogues(file("known/fifth-dialogues.tsv")) },
  "sixth-messages": { clock: firstTuesday, read: () => readMessages(file("known/sixth-messages.tsv")) },
  "sixth-dialogues": { clock: firstTuesday, read: () => readDialogues(file("known/sixth-dialogues.tsv")) },
  "seventh-messages": { clock: firstTuesday, read: () => readMessages(file("known/seventh-messages.tsv")) },
  "seventh-dialogues": { clock: firstTuesday, read: () => readDialogues(file("known/seventh-dialogues.tsv")) },
  "eighth-messages": { clock: firstTuesday, read: () => readMessages(file("known/eighth-messages.tsv")) },
  "eighth-dialogues": { clock: firstTuesday, read: () => readDialogues(file("known/eighth-dialogues.tsv")) },
  "ninth-messages": { clock: firstTuesday, read: () => readMessages(file("known/ninth-messages.tsv")) },
  "ninth-dialogues": { clock: firstTuesday, read: () => readDialogues(file("known/ninth-dialogues.tsv")) },
  "unseen-messages": { clock: firstTuesday, read: () => readNewest("messages.tsv", readMessages) },
  "unseen-dialogues": { clock: firstTuesday, read: () => readNewest("dialogues.tsv", readDialogues) },
};

/** The newest set; none from the day it has been read until others have written another. */
async function readNewest(name: string, read: (path: URL) => Promise<Talk[]>): Promise<Talk[]> {
  return existsSync(file(name)) ? read(file(name)) : [];
}

/** The talks of a set as its files have them. */
export function talksOf(set: PlayedSet): Promise<Talk[]> {
  return sets[set].read();
}

/** Plays a set, or those talks of it. */
export async function playSet(
  set: PlayedSet,
  { talks, ...playing }: Omit<Playing, "clock"> & { talks?: Talk[] } = {},
): Promise<PlayedTalk[]> {
  return playTalks(talks ?? (await talksOf(set)), { ...playing, clock: sets[set].clock });
}

/** Plays several sets; those that begin at the same moment in one town, which spares starting the program for each. */
export async function playSets(all: readonly PlayedSet[]): Promise<Map<PlayedSet, PlayedTalk[]>> {
  const played = new Map<PlayedSet, PlayedTalk[]>();
  for (const [clock, alike] of Map.groupBy(all, (set) => sets[set].clock)) {
    const read = await Promise.all(alike.map(async (set) => ({ set, talks: await talksOf(set) })));
    const talks = await playTalks(
      read.flatMap((one) => one.talks),
      { clock },
    );
    for (const { set, talks: theirs } of read)
      played.set(
        set,
        talks.filter(({ talk }) => theirs.includes(talk)),
      );
  }
  return played;
}

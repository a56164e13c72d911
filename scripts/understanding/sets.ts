import { type PlayedTalk, type Playing, playTalks } from "./play.ts";
import { readDialogues, readMessages, type Talk } from "./trial-set.ts";

/** The trial sets that are played as talks. */
export const playedSets = ["dialogues", "unseen-messages", "unseen-dialogues"] as const;
export type PlayedSet = (typeof playedSets)[number];

const file = (path: string) => new URL(`../../unseen/${path}`, import.meta.url);

const sets: Record<PlayedSet, { clock: string; read: () => Promise<Talk[]> }> = {
  dialogues: { clock: "2017-08-08T09:00:00+07:00", read: () => readDialogues(file("known/dialogues.tsv")) },
  "unseen-messages": { clock: "2017-08-01T09:00:00+07:00", read: () => readMessages(file("messages.tsv")) },
  "unseen-dialogues": { clock: "2017-08-01T09:00:00+07:00", read: () => readDialogues(file("dialogues.tsv")) },
};

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

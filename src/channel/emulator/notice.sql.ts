import { sql, type Tx } from "../../database/index.ts";

/** The NOTIFY channel on which pages hear that something changed. */
export const noticeChannel = "emulator";

/** Tells open pages, of every server, that a talk changed; without one, that anything may have. Heard when `tx` commits. */
export async function tellPages(tx: Tx, talk?: { number: string; citizenId: string }): Promise<void> {
  await sql("tellPages")`select pg_notify(${noticeChannel}, ${talk ? talkKey(talk) : ""})`.execute(tx);
}

/** A talk in one word, for addresses and notices. */
export function talkKey({ number, citizenId }: { number: string; citizenId: string }): string {
  return `${number}.${citizenId}`;
}

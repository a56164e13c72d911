import { loadPack, officesOfPack } from "../../src/office/index.ts";
import { deliver, webhook } from "../../test/meta.ts";
import { pause, say } from "./processes.ts";
import { asWritten, openDays } from "./production.ts";

/** One citizen's wish: a day that is open at the office of that number. */
export interface Wish {
  from: string;
  number: string;
  text: string;
}

export interface Sent {
  seconds: number;
  /** Answers that were no 200, and connections without an answer. */
  refusals: number;
  /** From the kill to the first 200 after the refusals, in seconds. */
  gap: number;
}

/** So many wishes for which there are seats, spread over all numbers that have one office. */
export async function readWishes(address: string, count: number): Promise<Wish[]> {
  const numbers = [...officesOfPack(loadPack("packs/2017/")).numbers.values()].filter(
    (one) => one.offices.length === 1,
  );
  const read = async (path: string) => (await fetch(address + path)).text();
  const seats: { number: string; day: string }[] = [];
  for (const { phoneNumberId, offices } of numbers) {
    const days = await openDays(read, offices[0]?.code as string);
    // Not all of a day's seats: the trial is about the database, not about a day that is full.
    for (const { day, left } of days)
      for (let i = 0; i < Math.floor(left / 2); i++) seats.push({ number: phoneNumberId, day });
  }
  if (seats.length < count) throw new Error(`The shipped pack has ${seats.length} seats for ${count} messages.`);
  return Array.from({ length: count }, (_, i) => {
    const seat = seats[Math.floor((i * seats.length) / count)] as { number: string; day: string };
    return {
      from: `+62000${String(i).padStart(7, "0")}`,
      number: seat.number,
      text: `#Warga ${nameOf(i)}#03051992#${asWritten(seat.day)}`,
    };
  });
}

const letters = "abcdefghij";
const nameOf = (i: number) => [...String(i).padStart(4, "0")].map((digit) => letters[Number(digit)]).join("");

/** Sends all, 40 a second, to the programs in turn; what gets no 200 is repeated as Meta does, to whichever program's turn it is. */
export async function sendAll(
  addresses: string[],
  wishes: Wish[],
  primary: { at: number; kill: () => Promise<void> },
): Promise<Sent> {
  const began = performance.now();
  let [heard, refusals, killed, lastRefusal, turn] = [0, 0, 0, 0, 0];
  const one = async (wish: Wish) => {
    const post = webhook(wish);
    for (let wait = 500; ; wait = Math.min(wait * 1.5, 3_000)) {
      const status = await deliver(addresses[turn++ % addresses.length] as string, post);
      if (status === 200) break;
      refusals++;
      lastRefusal = performance.now();
      await pause(wait);
    }
    heard++;
    if (heard % 500 === 0) say(`${heard} of ${wishes.length} heard`);
    if (heard === primary.at) {
      killed = performance.now();
      await primary.kill();
    }
  };
  const all: Promise<void>[] = [];
  for (const wish of wishes) {
    all.push(one(wish));
    await pause(25);
  }
  await Promise.all(all);
  return { seconds: (performance.now() - began) / 1000, refusals, gap: Math.max(0, lastRefusal - killed) / 1000 };
}

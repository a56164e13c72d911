import { createHash, createHmac } from "node:crypto";
import type { Tx } from "../database/index.ts";
import {
  type Block,
  type ChainedRow,
  type ChainState,
  insertBlocks,
  isUnsignedServerThere,
  linesAfter,
  linesAtOnce,
  linesWritten,
  markChained,
  newestBlocks,
  settledUntil,
  takeChain,
} from "./chain.sql.ts";
import { firstOpenDay } from "./first-open-day.ts";
import { type JournalKey, macBytes, signatureOf } from "./signature.ts";

/** What the chain needs to know of the house. */
export interface ChainHouse {
  key: JournalKey;
  /** The domain's moment: which day it is. */
  now: Temporal.Instant;
  real: Temporal.Instant;
  /** The IANA zone in which an office has its days. */
  zoneOf(office: number): string;
}

/** So long after its last sign of life a server of the release before is held to be there. */
const silent = { minutes: 5 };

const noHead = Buffer.alloc(32);

/**
 * Takes up to a thousand lines that are in no block yet into the chains of their offices; returns how many, if more are left. 0: what is
 * left can wait for the next look, or another server is at it. Lines are taken after they are committed, so that no writer waits for another.
 */
export async function extendChain(tx: Tx, house: ChainHouse): Promise<number> {
  const state = await takeChain(tx);
  if (!state) return 0;
  return state.past ? chainPast(tx, house, state, state.past) : chainNew(tx, house, state);
}

// What stood before the chain began comes first: it was signed by nobody, and from now on it cannot be changed unseen either.
async function chainPast(
  tx: Tx,
  house: ChainHouse,
  state: ChainState,
  past: NonNullable<ChainState["past"]>,
): Promise<number> {
  const rows = await linesAfter(tx, past);
  const last = rows.at(-1);
  await chain(
    tx,
    rows.filter((row) => row.written_at === null),
    house,
    true,
  );
  await markChained(tx, { ...state, past: last && { office: last.office_id, entry: last.entry_id } });
  return Math.max(1, rows.length);
}

async function chainNew(tx: Tx, house: ChainHouse, state: ChainState): Promise<number> {
  const until = await settledUntil(tx);
  if (Temporal.Instant.compare(until, state.chainedUntil) <= 0) return 0;
  const found = await linesWritten(tx, state.chainedUntil, until);
  // Where there are more, those of the last moment wait: others of the same moment may be among the rest.
  const more = found.length > linesAtOnce ? found.at(-1)!.written_at! : undefined;
  const rows = more ? found.filter((row) => Temporal.Instant.compare(row.written_at!, more) < 0) : found;
  await chain(tx, rows, house, !state.signedSince);
  const signs = state.signedSince ?? ((await isUnsignedServerThere(tx, house.real.subtract(silent))) ? null : until);
  await markChained(tx, { ...state, chainedUntil: more ?? until, signedSince: signs });
  // Under load lines are written all the time: who looked again at once would never stop looking.
  return more ? rows.length : 0;
}

async function chain(tx: Tx, rows: ChainedRow[], house: ChainHouse, unsigned: boolean): Promise<void> {
  const byOffice = Map.groupBy(rows, ({ office_id }) => office_id);
  const newest = await newestBlocks(tx, [...byOffice.keys()]);
  const blocks: Block[] = [];
  for (const [office, theirs] of [...byOffice].sort(([a], [b]) => a - b)) {
    const zone = house.zoneOf(office);
    const before = newest.get(office);
    // A day that is over takes no more lines, and days follow each other.
    const first = later(before?.day, firstOpenDay(house.now, zone), unsigned);
    const dayOf = (row: ChainedRow) => {
      const day = row.happened_at.toZonedDateTimeISO(zone).toPlainDate();
      return first && Temporal.PlainDate.compare(day, first) < 0 ? first : day;
    };
    const days = [...Map.groupBy(theirs, (row) => dayOf(row).toString())].sort(([a], [b]) => (a < b ? -1 : 1));
    let last = before ?? { nr: 0, day: undefined, head: noHead, lines: 0 };
    for (const [text, lines] of days) {
      const day = Temporal.PlainDate.from(text);
      const beforeLines = last.day?.equals(day) ? last.lines : 0;
      const block = blockOf(
        house.key,
        { office, nr: last.nr + 1, day, beforeLines, headBefore: last.head, unsigned },
        lines,
      );
      blocks.push(block);
      last = { nr: block.nr, day, head: block.head, lines: beforeLines + lines.length };
    }
  }
  await insertBlocks(tx, blocks);
}

// The past keeps the days on which it happened, as far as the chain has not gone on.
function later(
  chained: Temporal.PlainDate | undefined,
  open: Temporal.PlainDate,
  past: boolean,
): Temporal.PlainDate | undefined {
  if (past) return chained;
  return chained && Temporal.PlainDate.compare(chained, open) > 0 ? chained : open;
}

function blockOf(
  key: JournalKey,
  place: Pick<Block, "office" | "nr" | "day" | "beforeLines" | "headBefore" | "unsigned">,
  rows: readonly ChainedRow[],
): Block {
  const ids = rows.map(({ entry_id }) => entry_id);
  const macs = Buffer.concat(
    rows.map((row) => signatureOf(key, row)),
    rows.length * macBytes,
  );
  const head = headOf({ ...place, ids, macs });
  return { ...place, ids, macs, head, mac: sealOf(key, head) };
}

/**
 * The head of a block: a digest of all that stands in it, of its place, and of the head before. Anybody can compute it from the block.
 * That its lines are unsigned is part of it: otherwise an invented line passes for one of the release before, once its block says so.
 */
export function headOf({
  office,
  nr,
  day,
  beforeLines,
  ids,
  macs,
  headBefore,
  unsigned,
}: Pick<Block, "office" | "nr" | "day" | "beforeLines" | "ids" | "macs" | "headBefore" | "unsigned">): Buffer {
  return createHash("sha256")
    .update(headBefore)
    .update([office, nr, day, beforeLines, ...(unsigned ? ["unsigned"] : []), ...ids].join("\n"))
    .update(macs)
    .digest();
}

/** The signature of a head: who has only the database makes no block either. */
export function sealOf(key: JournalKey, head: Buffer): Buffer {
  return createHmac("sha256", key).update("head").update(head).digest().subarray(0, macBytes);
}

/** The signature in a block of its n-th line, from 0. */
export function macAt({ macs }: Pick<Block, "macs">, n: number): Buffer {
  return macs.subarray(n * macBytes, (n + 1) * macBytes);
}

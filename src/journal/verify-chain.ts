import type { Tx } from "../database/index.ts";
import type { Keys } from "../keys/index.ts";
import {
  type Block,
  blocksAfter,
  type ChainedRow,
  chainedOffices,
  countLines,
  headsBefore,
  linesOf,
  linesOutside,
  readChain,
} from "./chain.sql.ts";
import { headOf, macAt, sealOf } from "./chain.ts";
import { isSigned } from "./signature.ts";

/**
 * Something that is not as it was written. `unchained`: a program of ours signed the line, but no block holds it: blocks were deleted,
 * or the database's clock was set back. `place`: the line's own among those of its day, from 1; 0: not of one line.
 */
export interface Finding {
  is: "deleted" | "changed" | "inserted" | "unchained" | "block-missing" | "block-changed" | "head-differs";
  office: number;
  day: Temporal.PlainDate;
  place: number;
  entry?: string;
}

/** A head as it was published: what an auditor kept. */
export interface KeptHead {
  office: number;
  day: Temporal.PlainDate;
  lines: number;
  /** In hexadecimal digits. */
  head: string;
}

export interface Verified {
  lines: number;
  blocks: number;
  /** Lines of the last seconds, which the chain has not taken up yet: they are signed. */
  waiting: number;
  findings: Finding[];
}

export interface VerifyOptions {
  keys: Keys;
  zoneOf(office: number): string;
  /** Lines that happened before this may be gone: the retention deletes them. */
  keptSince: Temporal.Instant;
  heads?: readonly KeptHead[];
  /** Told of each block looked at. */
  onBlock?(blocks: number): void;
}

/** Compares the journal with its chain, the chain with itself, and its heads with those that somebody kept elsewhere. Reads only. */
export async function verifyChain(tx: Tx, options: VerifyOptions): Promise<Verified> {
  const sum: Verified = { lines: 0, blocks: 0, waiting: 0, findings: [] };
  for (const office of await chainedOffices(tx)) {
    await verifyBlocks(tx, office, options, sum);
    await verifyOutside(tx, office, options, sum);
  }
  await compareHeads(tx, options, sum);
  return sum;
}

async function verifyBlocks(tx: Tx, office: number, options: VerifyOptions, sum: Verified): Promise<void> {
  const first = options.keptSince.toZonedDateTimeISO(options.zoneOf(office)).toPlainDate().add({ days: 1 });
  let last: Block | undefined;
  for (;;) {
    const blocks = await blocksAfter(tx, office, last?.nr ?? 0, 20);
    if (blocks.length === 0) return;
    for (const block of blocks) {
      // The first one that is left after years names a head whose block is gone.
      const gone = last ? block.nr !== last.nr + 1 || !block.headBefore.equals(last.head) : startsLate(block, first);
      if (gone) sum.findings.push({ is: "block-missing", office, day: block.day, place: 0 });
      if (isChanged(block, last, options.keys))
        sum.findings.push({ is: "block-changed", office, day: block.day, place: 0 });
      await verifyBlock(tx, block, options, sum, Temporal.PlainDate.compare(block.day, first) < 0);
      last = block;
      options.onBlock?.(sum.blocks);
    }
  }
}

function startsLate({ nr, day }: Block, first: Temporal.PlainDate): boolean {
  return nr > 1 && Temporal.PlainDate.compare(day, first) > 0;
}

function isChanged(block: Block, last: Block | undefined, { journalKey }: Keys): boolean {
  // Once lines are signed they stay so: somebody told the chain that a release which signs nothing is back.
  const isUnsignedAgain = block.unsigned && last?.unsigned === false;
  return isUnsignedAgain || !headOf(block).equals(block.head) || !sealOf(journalKey, block.head).equals(block.mac);
}

async function verifyBlock(
  tx: Tx,
  block: Block,
  { keys }: VerifyOptions,
  sum: Verified,
  mayBeGone: boolean,
): Promise<void> {
  const { office, day, ids } = block;
  sum.blocks += 1;
  sum.lines += ids.length;
  const rows = new Map((await linesOf(tx, office, ids)).map((row) => [row.entry_id, row]));
  for (const [n, entry] of ids.entries()) {
    const place = block.beforeLines + n + 1;
    const row = rows.get(entry);
    if (!row && !mayBeGone) sum.findings.push({ is: "deleted", office, day, place, entry });
    if (row && !isAsChained(row, block, n, keys)) sum.findings.push({ is: "changed", office, day, place, entry });
    if (row && !block.unsigned && row.mac === null) sum.findings.push({ is: "inserted", office, day, place, entry });
  }
}

function isAsChained(row: ChainedRow, block: Block, n: number, keys: Keys): boolean {
  return isSigned(keys, row, macAt(block, n)) && (row.mac === null || isSigned(keys, row, row.mac));
}

// A line outside the chain is one of the last seconds, signed by a program, or somebody put it there.
async function verifyOutside(tx: Tx, office: number, options: VerifyOptions, sum: Verified): Promise<void> {
  const { chainedUntil, past, signedSince } = await readChain(tx);
  if (past) return;
  for (const row of await linesOutside(tx, office)) {
    const isNew = row.written_at !== null && Temporal.Instant.compare(row.written_at, chainedUntil) >= 0;
    const signed = isSigned(options.keys, row, row.mac);
    if (isNew && (signed || (!signedSince && row.mac === null))) {
      sum.waiting += 1;
      continue;
    }
    const happened = row.happened_at.toZonedDateTimeISO(options.zoneOf(office));
    const place = 1 + (await countLines(tx, office, happened.startOfDay().toInstant(), row.happened_at));
    sum.findings.push({
      is: signed ? "unchained" : "inserted",
      office,
      day: happened.toPlainDate(),
      place,
      entry: row.entry_id,
    });
  }
}

async function compareHeads(tx: Tx, { heads = [] }: VerifyOptions, sum: Verified): Promise<void> {
  for (const [office, kept] of Map.groupBy(heads, (head) => head.office)) {
    const after = kept
      .map(({ day }) => day)
      .sort(Temporal.PlainDate.compare)
      .at(-1)!;
    const ours = await headsBefore(tx, office, after.add({ days: 1 }), 100_000);
    const byDay = new Map(ours.map((head) => [head.day.toString(), head]));
    for (const { day, lines, head } of kept) {
      const found = byDay.get(day.toString());
      if (found?.lines !== lines || found.head.toString("hex") !== head)
        sum.findings.push({ is: "head-differs", office, day, place: 0 });
    }
  }
}

import { createHmac } from "node:crypto";
import type { Tx } from "../../database/index.ts";
import { type Keys, openedWords } from "../../keys/index.ts";
import { storedReasons, type TrailFilter } from "./trail.sql.ts";
import type { TrailSpan } from "./trail-span.ts";

/** Which reasons are looked for; what is undefined does not matter. */
export interface ReasonAsked {
  /** Words that stand in the reason, in small letters; or codes of reasons whose sentence has them. */
  words?: readonly string[] | undefined;
  codes?: readonly string[] | undefined;
  /** A certain reason, by its `key`: what an officer wrote does not stand in an address. */
  reason?: string | undefined;
}

/** How often each reason stands in the lines that fit, the most frequent first. */
export async function reasonsOf(
  tx: Tx,
  keys: Keys,
  span: TrailSpan,
  filter: TrailFilter,
  most: number,
): Promise<{ reason: string; key: string; times: number }[]> {
  const times = new Map<string, number>();
  for (const stored of await storedReasons(tx, span, filter)) {
    const reason = openedWords(keys, stored.reason);
    times.set(reason, (times.get(reason) ?? 0) + stored.times);
  }
  return [...times]
    .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([reason, count]) => ({ reason, key: keyOf(keys, reason), times: count }));
}

/**
 * The filter, narrowed to lines with such a reason. PostgreSQL cannot look into what is sealed: the reasons of the lines that fit are
 * opened here, some thousand in three months of a large office.
 */
export async function withReasons(
  tx: Tx,
  keys: Keys,
  span: TrailSpan,
  filter: TrailFilter,
  { words = [], codes = [], reason }: ReasonAsked,
): Promise<TrailFilter> {
  if (words.length === 0 && reason === undefined) return filter;
  const asked = (opened: string) =>
    (reason === undefined || keyOf(keys, opened) === reason) &&
    (codes.includes(opened) || words.every((word) => opened.toLowerCase().includes(word)));
  const found = await storedReasons(tx, span, filter);
  return {
    ...filter,
    reasons: found.flatMap((stored) => (asked(openedWords(keys, stored.reason)) ? stored.reason : [])),
  };
}

// Keyed, so that nobody tries words at an address in the history of a browser.
function keyOf(keys: Keys, reason: string): string {
  return createHmac("sha256", keys.secret("reason in an address")).update(reason).digest("hex").slice(0, 32);
}

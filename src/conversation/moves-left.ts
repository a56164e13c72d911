import type { Rules } from "../office/index.ts";

/** How often a booking may still be moved: by its own moves, and by those of its sender that count. */
export function movesLeft(rules: Rules, moves: number, ofSender: number): number {
  return Math.max(0, Math.min(rules.moves - moves, rules.movesUnproved - ofSender));
}

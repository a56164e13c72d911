import { partOfMonth, partOfMonthBegins } from "./find-part-of-month.ts";
import { between, bounded, notAt, several, severalDaysBegin } from "./find-several-days.ts";
import { compared, relativeToBooking, shiftBegins, shifted } from "./find-shift.ts";
import type { Token } from "./tokens.ts";
import type { WishMatch } from "./wish-days.ts";

/** Every word that a wish can begin with besides a day itself. */
const openers = new Set([...severalDaysBegin, ...partOfMonthBegins, ...shiftBegins]);

/** A day said otherwise than as one date: "selain jumat", "21 atau 22", "antara 21-23", "undur seminggu", "yang lebih awal". */
export function wishAt(tokens: readonly Token[], i: number, today: Temporal.PlainDate): WishMatch | undefined {
  const token = tokens[i] as Token;
  if (token.is === "mark" || token.is === "line") return undefined;
  const opens = openers.has(token.low);
  if (opens) {
    const found =
      bounded(tokens, i, today) ??
      notAt(tokens, i, today) ??
      between(tokens, i, today) ??
      partOfMonth(tokens, i, today) ??
      shifted(tokens, i) ??
      compared(tokens, i, today);
    if (found) return found;
  }
  return relativeToBooking(tokens, i) ?? several(tokens, i, today);
}

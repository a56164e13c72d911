import { daysBeyond } from "./find-several-days.ts";
import { otherEventAt, sideOfEvent } from "./other-event.ts";
import { isBirthLike } from "./roles.ts";
import type { DatePiece, Piece, Walk } from "./scan.ts";
import type { Token } from "./tokens.ts";
import { dateOf } from "./wish-days.ts";

/**
 * The pieces without the days of other events: those of a journey, a contract or an old passport are no wish, at most a limit ("before that"). What
 * stands in the way on a day ("tgl 9 ada rapat") gives it up where another day is said.
 */
export function withoutEvents(tokens: readonly Token[], pieces: readonly Piece[], walk: Walk): Piece[] {
  const days = pieces.filter((piece): piece is DatePiece => piece.is === "date" && !piece.loose && !piece.role);
  const isBirth = (piece: DatePiece) => isBirthLike({ found: piece.found }, walk.today);
  const events = new Map(
    days.flatMap((piece) => {
      const event = otherEventAt(tokens, piece, isBirth(piece));
      return event ? [[piece as Piece, event] as const] : [];
    }),
  );
  const own = days.filter((piece) => !events.has(piece) && !isBirth(piece));
  for (const [piece, event] of events)
    if (event === "obstacle" && own.length === 0 && !sideOfEvent(tokens, piece)) events.delete(piece);
  if (events.size === 0) return [...pieces];
  if (own.length === 0) for (const day of days) if (events.has(day)) limitBy(tokens, day, walk);
  return pieces.map(
    (piece): Piece => (events.has(piece) ? { is: "talk", day: true, from: piece.from, to: piece.to } : piece),
  );
}

/** "Berangkat tgl 25, mau sebelum itu": the days on that side of the event. */
function limitBy(tokens: readonly Token[], day: DatePiece, walk: Walk): void {
  const side = sideOfEvent(tokens, day);
  const date = dateOf(day.found, walk.today);
  if (!side || !date) return;
  const days = daysBeyond({ is: side, with: false }, date, walk.today);
  if (days.length > 0) walk.wishes.push({ is: "one-of", days });
}

/** The one file that says what a booking's moments mean together. */
const home = "src/booking/booking-states.sql.ts";

const moment = "(confirmed|lapsed|cancelled|displaced|forfeited|visited)_at";
// A column that is only given out, `visited_at is not null as visited`, decides nothing.
const tested = new RegExp(`\\b${moment}\\s+is\\s+(?:not\\s+)?null\\b(?!\\s+as\\b)`, "gi");
const listed = /\b(?:num_nonnulls|num_nulls|coalesce|least|greatest)\s*\(([^()]*)\)/gi;
const column = new RegExp(`\\b${moment}\\b`, "gi");

/**
 * Whether this SQL decides by two or more of a booking's moments together, which only `booking-states.sql.ts` does.
 * @param text the SQL of one template, anything in the place of its values
 */
export function spellsBookingState(path: string, text: string): boolean {
  if (path === home) return false;
  const lists = [...text.matchAll(listed)].map(([, inside]) => different(inside ?? "", column));
  return Math.max(different(text, tested), ...lists) > 1;
}

function different(text: string, pattern: RegExp): number {
  return new Set([...text.matchAll(pattern)].map(([, name]) => name?.toLowerCase())).size;
}

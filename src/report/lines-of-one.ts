import type { FoundLine } from "./explain.sql.ts";

/** What ended somebody's part in an arrival while others of it may have gone on. */
const partings = new Set(["returned", "not-owner", "to-other-desk"]);

/**
 * Of all lines about a booking's arrivals and numbers, those that concern its own person. A party shares its arrival until a desk sends
 * one of them home: what its number did is the others', and of it only that they went on is told here (`others`). When the desk takes
 * its finding back, they are one again.
 */
export function linesOfOne(lines: readonly FoundLine[], tickets: readonly string[]): FoundLine[] {
  const parted = new Set<string>();
  const partedAt = new Set(lines.filter(isParting).map(momentOf));
  return lines.flatMap((line): FoundLine[] => {
    const { arrival, ticket } = line;
    if (isParting(line)) parted.add(line.arrival);
    if (line.booking !== null) return [line];
    if (arrival !== null && line.act === "papers-undone") parted.delete(arrival);
    const isParted = arrival !== null && parted.has(arrival);
    if (ticket === null) return isParted ? [] : [line];
    if (tickets.includes(ticket) && !isParted && !partedAt.has(momentOf(line))) return [line];
    return goneOn(line, lines);
  });
}

function isParting(line: FoundLine): line is FoundLine & { arrival: string } {
  return line.booking !== null && line.arrival !== null && partings.has(line.act);
}

// One act of a desk writes all its lines with one moment.
const momentOf = ({ arrival, happenedAt }: FoundLine) => `${arrival} ${happenedAt}`;

// Their number was born at the desk that sent this one home, or (a counter had sent all of them back to the papers) put back into the line.
function goneOn(line: FoundLine, lines: readonly FoundLine[]): FoundLine[] {
  const { act, reason, ticket } = line;
  if (act !== "ticket-given" && !(act === "put-back" && reason === "papers-complete")) return [];
  const about = lines.filter((one) => one.ticket === ticket);
  // Taken back together with all that the desk had found.
  if (about.some((one) => one.act === "undone" && one.detail["act"] === "ticket-given")) return [];
  const number = about.find((one) => one.act === "ticket-given")?.detail["number"];
  return [{ ...line, detail: { number }, others: true }];
}

/** The summonses whose lines are among them: a number that one of a party left was called for the others. */
export function callsOfOne<Call extends { ticket: string; calledAt: Temporal.Instant }>(
  calls: readonly Call[],
  lines: readonly FoundLine[],
): Call[] {
  const theirs = new Set(
    lines.filter(({ others }) => !others).map(({ ticket, happenedAt }) => `${ticket} ${happenedAt}`),
  );
  return calls.filter(({ ticket, calledAt }) => theirs.has(`${ticket} ${calledAt}`));
}

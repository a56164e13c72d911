import { loadDigestKey } from "../../journal/index.ts";
import { offices } from "../../office/index.ts";
import { type Explained, explain as explainCode } from "../../report/index.ts";
import type { Command, CommandTools } from "./command.ts";
import { table } from "./table.ts";

/** `explain <booking code>`: what happened to a code, in order, and on the last line the same as JSON. */
export const explain: Command = async (tools) => {
  const { tx, args, print } = tools;
  if (args.length === 0) return 2;
  const found = await explainCode(tx, await offices(tx), await loadDigestKey(tx), args.join(""));
  if (found === "not-a-code" || found === "unknown") {
    print(
      found === "unknown"
        ? "No booking has this code."
        : "This is not a booking code: a letter is wrong. Check it letter by letter.",
    );
    print(JSON.stringify({ error: found }));
    return 1;
  }
  tell(found, tools);
  print(JSON.stringify(asJson(found)));
  return 0;
};

function tell({ office, booking, journal, letters }: Explained, { print }: CommandTools) {
  const at = (moment: Temporal.Instant) => wallClockIn(office.zone, moment);
  const erased = booking.erasedAt ? `erased since ${at(booking.erasedAt)}` : "kept";
  print(
    `${office.name}, ${booking.day} ${hour(booking.starts)} ${office.zoneName}, ${booking.pool} seat, ${stateOf(booking)}`,
  );
  print(`Rules version ${booking.rulesVersion}; the person's data are ${erased}.`);
  print("");
  const happened = journal.map((line) => [
    at(line.happenedAt),
    line.act,
    line.desk ? `${line.actor} at ${line.desk}` : line.actor,
    line.source,
    line.reason ?? "",
    detailOf(line.detail),
  ]);
  for (const line of table([`when (${office.zoneName})`, "what", "who", "by way of", "reason", "detail"], happened))
    print(line);
  if (letters.length > 0) print("");
  for (const letter of letters) print(`letter ${letter.kind}, written ${at(letter.createdAt)}: ${fateOf(letter)}`);
}

function stateOf({
  lapsedAt,
  cancelledAt,
  forfeitedAt,
  visitedAt,
  displacedAt,
  confirmedAt,
}: Explained["booking"]): string {
  if (lapsedAt) return "the hold lapsed";
  if (cancelledAt) return "cancelled";
  if (forfeitedAt) return "forfeited";
  if (visitedAt) return "visited";
  if (displacedAt) return "displaced";
  return confirmedAt ? "confirmed" : "held";
}

/** The farthest that a letter came, with the channel's moment in real time. */
function fateOf(letter: Explained["letters"][number]): string {
  if (letter.droppedAt) return `dropped (${letter.fault})`;
  if (letter.failedAt) return `failed (${letter.fault})`;
  if (letter.readAt) return `read (${letter.readAt})`;
  if (letter.deliveredAt) return `delivered (${letter.deliveredAt})`;
  if (letter.sentAt) return `sent (${letter.sentAt})`;
  return letter.acceptedAt ? `accepted (${letter.acceptedAt})` : "waiting";
}

function detailOf(detail: Record<string, unknown>): string {
  return Object.entries(detail)
    .map(([name, value]) => `${name}=${typeof value === "string" ? value : JSON.stringify(value)}`)
    .join(" ");
}

function asJson({ office, booking, journal, letters }: Explained) {
  const named = { ...booking, office: office.code, starts: hour(booking.starts) };
  return { office: office.code, zone: office.zone, state: stateOf(booking), booking: named, journal, letters };
}

function hour(time: Temporal.PlainTime): string {
  return time.toString({ smallestUnit: "minute" });
}

/** 2017-08-01 09:00:00 */
function wallClockIn(zone: string, moment: Temporal.Instant): string {
  const there = moment.toZonedDateTimeISO(zone).toPlainDateTime();
  return there.toString({ smallestUnit: "second" }).replace("T", " ");
}

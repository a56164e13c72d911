import { readCode } from "../booking/index.ts";
import { explainMessage } from "../conversation/index.ts";
import { findKeys } from "../keys/index.ts";
import { offices } from "../office/index.ts";
import { type Explained, explain as explainCode } from "../report/index.ts";
import type { Command, CommandTools } from "./command.ts";
import { asJson, hour, shown } from "./explained-json.ts";
import { table } from "./table.ts";

const sentences = {
  "not-a-code": "This is not a booking code: a letter is wrong. Check it letter by letter.",
  unknown: "No booking has this code.",
  "other-office": "This code is for another office.",
};

/**
 * `explain <booking code>`: what was promised, what happened and what held it up, and on the last line the same as JSON.
 * `explain "<message>"`: how such a message is read. It is kept nowhere.
 */
export const explain: Command = async (tools) => {
  const { tx, args, print, keyFile } = tools;
  if (args.length === 0) return 2;
  if (!isCode(args)) return tellReading(tools);
  const found = await explainCode(tx, await offices(tx), await findKeys(tx, keyFile), args.join(""));
  if (typeof found === "string") {
    print(sentences[found]);
    print(JSON.stringify({ error: found }));
    return 1;
  }
  tellPromises(found, tools);
  tellEvents(found, tools);
  tellTrouble(found, tools);
  print(JSON.stringify(asJson(found)));
  return 0;
};

/** Two fours of letters and digits; eight letters without a digit are a word, unless they check as a code. */
function isCode(args: readonly string[]): boolean {
  const typed = args.join("");
  return /^[a-z0-9]{4}-?[a-z0-9]{4}$/i.test(typed) && (/\d/.test(typed) || readCode(typed) !== undefined);
}

/** As somebody reads it who has never written before, to a number of one office. */
async function tellReading({ tx, args, print, now }: CommandTools): Promise<0 | 1> {
  const known = await offices(tx);
  const number = [...known.numbers.values()].find(({ offices: served }) => served.length === 1);
  for (const line of explainMessage(args.join(" "), known, number?.phoneNumberId ?? "", now)) print(line);
  return 0;
}

function tellPromises(found: Explained, { print }: CommandTools) {
  const { office, booking, rules, appointments, letters } = found;
  const at = (moment: Temporal.Instant) => wallClockIn(office.zone, moment);
  const erased = booking.erasedAt ? `erased since ${at(booking.erasedAt)}` : "kept";
  const stands = `${booking.day} ${hour(booking.starts)} ${office.zoneName}`;
  print(`${office.name}, ${stands}, ${booking.pool} seat, ${shown(booking)}`);
  print(`Rules version ${booking.rulesVersion}; the person's data are ${erased}.`);
  print(
    `Come ${rules.comeMinutes} min before, door from ${rules.arrivalWindowMinutes} min before, grace ${rules.graceMinutes} min, ` +
      `${rules.calls} calls ${rules.callMinutes} min apart, valid ${rules.callValidMinutes} min after the last.`,
  );
  for (const one of appointments)
    print(
      `promised ${one.day} ${hour(one.starts)}, come ${hour(one.come)}, at the latest ${hour(one.latest)} (${one.act} ${at(one.since)})`,
    );
  for (const letter of letters) print(`letter ${letter.kind}, written ${at(letter.createdAt)}: ${fateOf(letter)}`);
  print("");
}

function tellEvents({ office, journal, names, calls }: Explained, { print }: CommandTools) {
  const at = (moment: Temporal.Instant) => wallClockIn(office.zone, moment);
  const who = (actor: string) => names.get(actor) ?? actor;
  const happened = journal.map((line) => [
    at(line.happenedAt),
    line.act,
    `${who(line.actor)}${line.desk ? ` at ${line.desk}` : ""}${line.office === office.id ? "" : ` (office ${line.office})`}`,
    line.source,
    line.reason ?? "",
    detailOf(line.detail),
  ]);
  for (const line of table([`when (${office.zoneName})`, "what", "who", "by way of", "reason", "detail"], happened))
    print(line);
  const summons = calls.map((call) => [
    at(call.calledAt),
    call.number,
    call.counter,
    `${call.kind} ${call.nth}`,
    call.reachedAt ? at(call.reachedAt) : "",
    call.endedAt ? at(call.endedAt) : "",
    call.outcome ?? "goes on",
    who(call.actor),
  ]);
  if (summons.length > 0) print("");
  if (summons.length > 0)
    for (const line of table(["called", "number", "counter", "kind", "reached", "ended", "outcome", "who"], summons))
      print(line);
}

function tellTrouble({ office, disturbances, doubts, names }: Explained, { print }: CommandTools) {
  const at = (moment: Temporal.Instant) => wallClockIn(office.zone, moment);
  const who = (actor: string) => names.get(actor) ?? actor;
  if (disturbances.length + doubts.length > 0) print("");
  for (const { kind, began, ended, reason, actor, withdrawnAt } of disturbances) {
    const until = withdrawnAt ? `withdrawn ${at(withdrawnAt)}` : `to ${ended ? at(ended) : "now"}`;
    print(`disturbance ${kind}, ${at(began)} ${until}, by ${who(actor)}${reason ? `: ${reason}` : ""}`);
  }
  for (const { openedAt, openedBy, decision, decidedAt, decidedBy, endsAt } of doubts)
    print(
      `doubt opened ${at(openedAt)} by ${who(openedBy)}; ` +
        (decision && decidedAt
          ? `${decision} ${at(decidedAt)} by ${who(decidedBy ?? "")}`
          : `ends by itself ${at(endsAt)}`),
    );
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

/** 2017-08-01 09:00:00 */
function wallClockIn(zone: string, moment: Temporal.Instant): string {
  const there = moment.toZonedDateTimeISO(zone).toPlainDateTime();
  return there.toString({ smallestUnit: "second" }).replace("T", " ");
}

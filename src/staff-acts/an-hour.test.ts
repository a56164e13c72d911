import { afterAll, beforeAll, expect, test } from "vitest";
import { at, officeOf } from "../../test/arrivals.ts";
import { aCitizen, again, aName, aTown, day, type Town } from "../../test/town.ts";
import { grant, newCode, showCode } from "../booking/index.ts";
import { newId } from "../database/index.ts";
import { type BudgetName, budgetNames, budgetOf, isRefused, takeFromBudget } from "../queue/index.ts";
import {
  keyRights,
  type Member,
  type Permission,
  permissionsOfRight,
  permissionsOfRole,
  staffMember,
} from "../staff/index.ts";
import { type ActName, type AskOf, type By, openStaffActs, PermissionRefusal, type StaffActs } from "./index.ts";

// What one hand can take in an hour if it does nothing else, by every way there is, and what the rule says of it.

let town: Town;
let desk: StaffActs;
let now: Temporal.Instant;
let ticket: string;
let second: string;
let printed: string;
beforeAll(async () => {
  town = await aTown();
  now = at(town, "08:00");
  desk = openStaffActs({ database: town.database, world: () => town.world(now), tell: async () => {}, wake: () => {} });
  const setUp = by(staffMember({ id: "00000000-0000-4000-8000-000000000000", name: "Awal", roles: [supervisor] }));
  const collected = await desk.perform("walk-in", { stream: "collection", people: 1 }, setUp);
  await desk.perform("walk-in", { stream: "same-day", people: 1 }, setUp);
  const waits = await desk.perform("walk-in", { stream: "same-day", people: 1 }, setUp);
  if (isRefused(collected) || isRefused(waits)) throw new Error("nobody walked in");
  [ticket, second] = [collected.ticket!, waits.arrival];
  await desk.perform("print-ticket", { ticket }, setUp);
  const booked = await desk.perform("book-at-desk", { ...person(), day: "2017-09-05" }, setUp);
  if (isRefused(booked)) throw new Error(`nobody has booked: ${booked.refused}`);
  printed = booked.booking;
});
afterAll(() => town.close());

const supervisor = { office: null, role: "supervisor" } as const;
const query = (text: string, values: unknown[] = []) => town.database.pool.query(text, values);

/** Every permission that somebody of this kind may hold, so that only budgets stand in the way. */
const hands: Record<string, { kind: Member["kind"]; permissions: readonly Permission[] }> = {
  "one key": { kind: "key", permissions: keyRights.flatMap((right) => permissionsOfRight[right]) },
  "one desk account": { kind: "staff", permissions: Object.values(permissionsOfRole).flat() },
  "one kiosk cookie": { kind: "device", permissions: ["door.scan", "line.help"] },
};

/** Somebody new of a kind for each thing: a booking of the public is a booking too, and would use up both. */
function someoneOf({ kind, permissions }: (typeof hands)[string]): Member {
  const held = new Set(permissions);
  return { actor: `${kind} ${newId()}`, name: "x", kind, offices: "all", permissions: () => held };
}

function by(member: Member, desk?: string): By {
  const source = member.kind === "key" ? "api" : member.kind === "device" ? "kiosk" : "desk";
  return { member, office: officeOf(town), desk, source };
}

let people = 0;
const person = () => ({
  name: `${aName()} ${String.fromCharCode(97 + (people % 26))}${people++}`.replace(/\d/g, "x"),
  birth: "25-01-1987",
});
/** Working days behind the near ones, of which only the desk's own seats are had. */
const farDays = [
  ...["14", "15", "16", "18", "21", "22", "23", "24", "25", "28", "29", "30", "31"].map((one) => `2017-08-${one}`),
  ...["04", "05", "06"].map((one) => `2017-09-${one}`),
];

type Took = true | { seconds: number } | false;
async function act<N extends ActName>(
  name: N,
  ask: AskOf<N>,
  member: Member,
  counts: (answer: object) => boolean,
  at?: string,
): Promise<Took> {
  const answer = await desk.perform(name, ask, by(member, at)).catch((error: unknown) => {
    if (error instanceof PermissionRefusal) return { refused: "not-allowed" } as const;
    throw error;
  });
  if (typeof answer === "object" && answer !== null && isRefused(answer as object))
    return "seconds" in (answer as object) ? { seconds: (answer as { seconds: number }).seconds } : false;
  return counts(answer as object);
}
const always = () => true;
const is = (wanted: string) => (answer: object) => "is" in answer && answer.is === wanted;

async function look(what: BudgetName, member: Member): Promise<Took> {
  const permission = what === "lists" ? "list.print" : "evidence.see";
  if (!member.permissions(officeOf(town).id).has(permission)) return false;
  const spent = await desk.look(permission, by(member), (tx, context) => takeFromBudget(tx, what, context));
  return spent ? { seconds: spent.seconds } : true;
}

const tries: Record<BudgetName, (member: Member, nr: number) => Promise<Took>> = {
  "public-seats": (member) => act("book-at-desk", { ...person(), day: "2017-08-09", present: true }, member, always),
  bookings: (member, nr) => act("book-at-desk", { ...person(), day: farDays[nr % farDays.length]! }, member, always),
  changes: (member) => act("print-slip", { booking: printed }, member, always),
  identity: (member) =>
    act("hand-over-booking", { booking: printed, card: true, reason: "Telepon hilang" }, member, always),
  searches: (member) => act("arrive", { typed: "Tidak Ada" }, member, is("nobody")),
  "unknown-codes": (member) => act("arrive", { typed: showCode(newCode()) }, member, is("unknown")),
  "mistyped-codes": (member) => act("arrive", { typed: "7KMX4PT?" }, member, is("not-a-code")),
  reprints: (member) => act("print-ticket", { ticket }, member, always),
  async readmissions(member) {
    await query("update ticket set state = 'dead' where ticket_id = $1", [ticket]);
    return act("readmit", { ticket, reason: "Sebab" }, member, always);
  },
  async "out-of-order"(member) {
    await query("update arrival set state = 'waiting', desk = null, taken_at = null where arrival_id = $1", [second]);
    return act("pick-for-papers", { arrival: second, reason: "Sebab" }, member, always, "berkas-1");
  },
  "code-pages": (member) => look("code-pages", member),
  lists: (member) => look("lists", member),
};
const alone: ReadonlySet<BudgetName> = new Set(["readmissions", "out-of-order"]);

/** As many as it gets in sixty minutes, several at once where one does not need the other's end. */
async function inAnHour(what: BudgetName, member: Member): Promise<number> {
  let taken = 0;
  for (let minute = 0; minute < 60; minute++) {
    now = at(town, "08:00").add({ minutes: minute });
    const most = (budgetOf(what, member.actor)?.minute ?? 0) + 2;
    const answers: Took[] = [];
    const numbers = Array.from({ length: most }, (_, nr) => minute * most + nr);
    if (alone.has(what)) for (const nr of numbers) answers.push(await tries[what](member, nr));
    else answers.push(...(await Promise.all(numbers.map((nr) => tries[what](member, nr)))));
    taken += answers.filter((one) => one === true).length;
    // Refused for longer than the hour has left, or for ever.
    if (answers.every((one) => one === false)) return taken;
    if (answers.some((one) => typeof one === "object" && one.seconds > 3_600)) return taken;
  }
  return taken;
}

test("one key, one desk account, one kiosk cookie and 36 phones take in an hour what the rule says", async () => {
  await query("update slot set taken = opened where pool = 'desk' and day = '2017-08-09'");
  const table: Record<string, Record<string, number>> = {};
  const rule: typeof table = {};
  for (const [name, hand] of Object.entries(hands)) {
    table[name] = {};
    rule[name] = {};
    for (const what of budgetNames) {
      const member = someoneOf(hand);
      const { minute, day: most } = budgetOf(what, member.actor)!;
      rule[name][what] = Math.min(60 * minute, most);
      table[name][what] = await inAnHour(what, member);
    }
    await query("update booking set cancelled_at = now() where citizen_id is null and booking_id <> $1", [printed]);
    await query("delete from claim where booking_id <> $1", [printed]);
    await query("update slot set taken = 0 where pool = 'desk' and day > '2017-08-09'");
  }
  const phones = await seatsOfPhones(36);
  const lines = budgetNames.map((what) => [what, ...Object.values(table).map((one) => String(one[what]))]);
  for (const line of [["an hour of", ...Object.keys(table)], ...lines])
    console.info(line.map((cell) => cell.padEnd(18)).join(""));
  console.info(`36 phones: ${phones} seats, ${phones / 36} each`);
  expect(table).toEqual(rule);
  expect(phones).toBe(36 * 5);
}, 240_000);

/** Each phone asks for eight people, one message after the other, on days that have seats. */
async function seatsOfPhones(phones: number): Promise<number> {
  const moment = at(town, "08:00");
  const taken = Array.from({ length: phones }, async (_, phone) => {
    let by = await town.database.transaction(aCitizen);
    let seats = 0;
    for (let nr = 0; nr < 8; nr++) {
      const wish = {
        act: "book" as const,
        office: town.office("bogor"),
        applicant: { name: person().name, birthDate: day("1990-01-01") },
        day: day(farDays[(phone + nr) % farDays.length]!),
        firm: true,
      };
      const [outcome] = await town.database.transaction((tx) =>
        grant(tx, [{ wish, by, saidAt: moment }], town.world(moment)),
      );
      if (outcome?.is === "confirmed") seats += 1;
      by = await town.database.transaction((tx) => again(tx, by, town.world()));
    }
    return seats;
  });
  return (await Promise.all(taken)).reduce((sum, one) => sum + one, 0);
}

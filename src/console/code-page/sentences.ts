import { floorOn, type Office, type Offices, paperOf, stageOf } from "../../office/index.ts";
import { type DeskWords, type Phrases } from "../../phrasebook/index.ts";
import type { Explained, JournalLine } from "../../report/index.ts";

/** Who reads, and what of: everything that turns a line into words. */
export interface StoryContext {
  explained: Explained;
  offices: Offices;
  words: DeskWords["code"];
  say: Phrases["words"];
}

/** One plain sentence of what happened; who and where stand beside it. */
export function sentenceOf(
  line: Pick<JournalLine, "act" | "detail" | "others">,
  { words, say }: Pick<StoryContext, "words" | "say">,
): string {
  if (line.others) return words.partyWentOn(plain(line.detail["number"]) || undefined);
  const sentence = (words.acts as Record<string, (typeof words.acts)["held"] | undefined>)[line.act];
  const { number, counter, people, day, starts, fromDay, fromStarts } = line.detail;
  return (
    sentence?.({
      visit: visitIn(day, starts, say),
      from: visitIn(fromDay, fromStarts, say),
      number: plain(number) || words.theNumber,
      counter: plain(counter),
      people: plain(people),
    }) ?? line.act
  );
}

/** Why, where somebody or some rule said so: a code in our words, or an officer's own words. */
export function reasonOf(reason: string | null, { words }: Pick<StoryContext, "words">): string | undefined {
  if (reason === null) return undefined;
  return (words.reasons as Record<string, string>)[reason] ?? `“${reason}”`;
}

/** Who acted: a name of the staff, a program's label, a device, the sender, or the clock. */
export function whoOf(actor: string, { explained, words }: StoryContext): string {
  if (actor === "citizen") return words.citizen;
  if (actor === "clock") return words.clock;
  const name = explained.names.get(actor);
  const [kind] = actor.split(" ");
  if (kind === "demo") return words.demo;
  if (kind === "key") return words.program(name ?? "");
  if (kind === "device") return words.device(name ?? "");
  return name ?? words.unknownStaff;
}

/** At which desk, by the name that the floor of that day has for it; and at which office, where it is another one. */
export function whereOf(line: JournalLine, telling: StoryContext): string {
  const { explained, offices, words } = telling;
  const office = offices.byId.get(line.office);
  const elsewhere = office && office.id !== explained.office.id ? words.atOffice(office.short) : "";
  const desk = line.desk && office ? deskName(office, line.desk, line.happenedAt, words) : "";
  return [desk, elsewhere].filter(Boolean).join(", ");
}

/** What the floor of that moment calls a desk or counter. */
export function deskName(office: Office, code: string, at: Temporal.Instant, words: DeskWords["code"]): string {
  const floor = floorOn(office, at.toZonedDateTimeISO(office.zone).toPlainDate());
  const desk = floor.desks.find((one) => one.code === code) ?? floor.counters.find((one) => one.code === code);
  return desk?.name ?? words.counter(code);
}

/** What more a line tells: papers by their names, fields that differ, the limit of a forfeiture and the letter that told it. */
export function moreOf(line: JournalLine, telling: StoryContext): string[] {
  const { words, explained, say } = telling;
  const missing = list(line.detail["missing"]).map((one) => paperName(one, line, telling));
  const differs = list(line.detail["differs"]).map(
    (field) => (words.fields as Record<string, string>)[plain(field)] ?? "",
  );
  const letter = explained.letters.find(({ id }) => id === line.detail["letter"]);
  return [
    ...(missing.length > 0 ? [words.missing(missing.join("; "))] : []),
    ...(differs.length > 0 ? [words.differs(differs.join(", "))] : []),
    ...(line.act === "ticket-moved" ? goesOnOf(line, telling) : []),
    ...(line.act === "forfeited" ? [momentsOf(line, telling)] : []),
    ...(letter ? [words.letterTold(say.moment(letter.createdAt, explained.office))] : []),
  ];
}

// The day ended before this stage; the papers before it were complete.
function goesOnOf({ detail, happenedAt }: JournalLine, { explained, words }: StoryContext): string[] {
  const stage = plain(detail["goesOn"]);
  if (!stage) return [];
  const day = happenedAt.toZonedDateTimeISO(explained.office.zone).toPlainDate();
  return [words.stillToDo(stageOf(floorOn(explained.office, day), stage)?.name ?? stage)];
}

function momentsOf({ detail }: JournalLine, telling: StoryContext): string {
  const at = (moment: unknown) => (typeof moment === "string" ? hourOf(Temporal.Instant.from(moment), telling) : "");
  return telling.words.moments(at(detail["latest"]), at(detail["came"]));
}

function paperName(missing: unknown, line: JournalLine, { explained, words }: StoryContext): string {
  const { paper, copy } = missing as { paper?: unknown; copy?: unknown };
  const { service } = line.detail;
  const known =
    typeof paper === "number" && typeof service === "string" ? paperOf(explained.office, service, paper) : undefined;
  const name = known?.name ?? words.otherPaper;
  return copy ? words.copy(name) : name;
}

/** 09.41 on the office's wall. */
export function hourOf(moment: Temporal.Instant, { explained, say }: StoryContext): string {
  return say.hour(moment.toZonedDateTimeISO(explained.office.zone).toPlainTime());
}

function visitIn(day: unknown, starts: unknown, say: StoryContext["say"]): string {
  if (typeof day !== "string") return "";
  const on = say.dayInline(Temporal.PlainDate.from(day));
  return typeof starts === "string" ? `${on}, ${say.hour(Temporal.PlainTime.from(starts))}` : on;
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function plain(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

import type { Tx } from "../../../database/index.ts";
import type { Keys } from "../../../keys/index.ts";
import { type BadDay, badDayOf, badDays } from "../bad-day.sql.ts";
import { type Citizen, citizens, citizensById } from "../citizen.sql.ts";
import { someCitizen } from "../citizen.ts";
import { talkKey, tellPages } from "../notice.sql.ts";
import type { EmulatorNumber, EmulatorPeople } from "../options.ts";
import { type Message, messagesOf, readLetters, type TalkId, talkState } from "../talk.sql.ts";
import { owe } from "../webhook/owe.ts";
import { statusValue } from "../webhook/value.ts";
import { webhooksWaiting } from "../webhook/webhook.sql.ts";
import { fittingSample, ownSample } from "./sample.ts";
import { visitIn } from "./times.ts";
import type { View } from "./view.ts";
import { type Words, words } from "./words.ts";

/** One column: everything about a talk that is drawn. */
export interface TalkData extends TalkId {
  key: string;
  phone: string;
  office: EmulatorNumber["offices"][number];
  citizen: Citizen;
  messages: Message[];
  /** There are earlier ones. */
  more: boolean;
  typing: boolean;
  /** What the quick messages offer: an own message in the published form, and the published example itself. */
  samples: string[];
  zone: string;
}

/** The whole page as data; drawing it is a pure function of this. */
export interface PageData {
  words: Words;
  view: View;
  now: Temporal.Instant;
  zone: string;
  zoneName: string;
  talks: TalkData[];
  numbers: EmulatorNumber[];
  people: Citizen[];
  badDays: BadDay[];
  waiting: { waiting: number; tries: number };
  visit: Temporal.Instant | undefined;
}

/**
 * Reads what a view shows, and notes that its citizens saw it: letters become read and the program is owed that news.
 * A view without talks (a newcomer's) becomes the first citizen with the first number.
 */
export async function readPageData(
  tx: Tx,
  asked: View,
  {
    numbers,
    now,
    keys,
    invented,
  }: { numbers: EmulatorNumber[]; now: Temporal.Instant; keys: Keys; invented: EmulatorPeople },
): Promise<PageData> {
  await someCitizen(tx, keys, now, invented);
  const people = await citizens(tx, keys);
  const view = withTalk(asked, numbers, people);
  const known = await citizensById(
    tx,
    keys,
    view.talks.map((talk) => talk.citizenId),
  );
  const talks: TalkData[] = [];
  for (const talk of view.talks) {
    const number = numbers.find((one) => one.number === talk.number);
    const citizen = known.get(talk.citizenId);
    if (number && citizen) talks.push(await readTalk(tx, keys, { talk, number, citizen, now, shown: view.shown }));
  }
  const there = talks[0]?.office ?? numbers[0]?.offices[0];
  const zone = there?.zone ?? "UTC";
  const letters = talks.flatMap(({ messages }) => messages.flatMap(letterText));
  return {
    words: words[view.language],
    view: { ...view, talks: talks.map(({ number, citizenId }) => ({ number, citizenId })) },
    now,
    zone,
    zoneName: there?.zoneName ?? zone,
    talks,
    numbers,
    people,
    badDays: await badDays(tx),
    waiting: await webhooksWaiting(tx),
    visit: visitIn(letters, zone, now),
  };
}

/** The number a newcomer meets. */
export function firstNumber(numbers: EmulatorNumber[]): EmulatorNumber | undefined {
  return numbers[0];
}

function withTalk(view: View, numbers: EmulatorNumber[], people: Citizen[]): View {
  const known = view.talks.filter((talk) => numbers.some((one) => one.number === talk.number));
  const number = firstNumber(numbers)?.number;
  const citizenId = people[0]?.citizenId;
  if (known.length > 0 || !number || !citizenId) return { ...view, talks: known };
  return { ...view, talks: [{ number, citizenId }] };
}

async function readTalk(
  tx: Tx,
  keys: Keys,
  {
    talk,
    number,
    citizen,
    now,
    shown,
  }: { talk: TalkId; number: EmulatorNumber; citizen: Citizen; now: Temporal.Instant; shown: number },
): Promise<TalkData> {
  await lookAt(tx, keys, talk, citizen, now);
  const messages = await messagesOf(tx, keys, talk, shown + 1);
  const { typingUntil } = await talkState(tx, talk);
  const office = number.offices[0] ?? { code: "", name: number.phone, zone: "UTC", zoneName: "UTC" };
  return {
    ...talk,
    key: talkKey(talk),
    phone: number.phone,
    office,
    citizen,
    messages: messages.slice(-shown),
    more: messages.length > shown,
    typing: typingUntil !== null && Temporal.Instant.compare(Temporal.Now.instant(), typingUntil) < 0,
    samples: samplesFor(number.sample, citizen, now.toZonedDateTimeISO(office.zone).toPlainDate()),
    zone: office.zone,
  };
}

// Looking is reading: the page is the citizen's phone.
async function lookAt(tx: Tx, keys: Keys, talk: TalkId, citizen: Citizen, now: Temporal.Instant) {
  const seen = await readLetters(tx, talk, now);
  if (seen.length === 0 || citizen.forgottenAt) return;
  const day = await badDayOf(tx, talk.number);
  for (const { wamid, callback, kind } of seen) {
    const category = kind === "template" ? "utility" : "service";
    const value = statusValue(citizen, day.onlyUserId, { wamid, status: "read", at: now, callback, category });
    await owe(tx, keys, { number: talk.number, kind: "status", value, wamid }, day);
  }
  await tellPages(tx, talk);
}

function samplesFor(published: string, { name, born }: Citizen, today: Temporal.PlainDate): string[] {
  const fitting = fittingSample(published, today);
  const own = name && born ? [ownSample(fitting, { name, born })] : [];
  return [...new Set([...own, fitting])].filter((sample) => sample !== "");
}

/** The words of an office's letter. */
export function letterText({ author, content }: Message): string[] {
  if (author !== "office") return [];
  if ("text" in content) return [content.text];
  return "caption" in content && content.caption ? [content.caption] : [];
}

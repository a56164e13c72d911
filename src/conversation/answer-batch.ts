import { type Ask, bookingsOf, grant, lotsOf, type World, wishesOf } from "../booking/index.ts";
import { isBefore } from "../calendar/index.ts";
import { inSlices, mapInSlices } from "../clock/index.ts";
import { type Database, newId, type Tx } from "../database/index.ts";
import { writeJournal } from "../journal/index.ts";
import { bookingsEchoedIn, freeUntil, type LetterContent, type LetterDraft, writeLetters } from "../outbox/index.ts";
import { templateWith } from "../phrasebook/index.ts";
import {
  type CitizenOfBatch,
  citizensOf,
  contactOfMessage,
  dialogueContextOf,
  erasedEntry,
  rowOf,
  takeOutcomes,
  takeRepeats,
} from "./citizen-of-batch.ts";
import { actOfDay } from "./day/act-of-day.ts";
import { needsToday, visitsToday } from "./day/needs-today.ts";
import { todayOf } from "./day/today.ts";
import { answer, interpret } from "./dialogue.ts";
import type { Language } from "./dialogue-state.ts";
import { forgetCitizens } from "./forget-citizens.ts";
import type { Sender } from "./incoming-message.ts";
import { MessageFault } from "./message-fault.ts";
import { markAnswered, noteInHand, storeCitizens, takeWaitingMessages } from "./message-queue.sql.ts";
import { joinProved, takeWritten } from "./same-sender.ts";
import type { DialogueContext, Intent, Turn } from "./turn.ts";
import { openMessages, openSender, type WaitingMessage } from "./waiting-message.ts";

export interface WorkerTools {
  database: Database;
  world(): World;
  serverId: string;
  worker: number;
}

/** What one batch did. */
export interface AnsweredBatch {
  messages: number;
  letters: number;
  /** How many of these letters say that a message was not understood, or ask which of several meanings it had. */
  lost: Record<LostAnswer, number>;
  /** Who was erased, while their number can still be read. */
  erased: Sender[];
}

/** The kinds of letters by which a reader that no longer fits shows first. */
export type LostAnswer = "not-understood" | "asked-again" | "which-meaning";

/** A citizen is answered message by message; more than so many in one batch wait for the next. */
const mostRounds = 5;

interface Turning {
  person: CitizenOfBatch;
  message: WaitingMessage;
  dialogue: DialogueContext;
  intent: Intent;
  asks: Ask[];
}

/**
 * Answers a batch of messages in one transaction, each citizen separately: dialogue state, seats, journal, letters and
 * the message's end commit together or not at all. Returns what it did; 0 messages: nobody waits.
 */
export async function answerBatch(tools: WorkerTools, limit: number, isolated: boolean): Promise<AnsweredBatch> {
  const world = tools.world();
  let noted: Promise<void> = Promise.resolve();
  try {
    return await tools.database.transaction(async (tx) => {
      const take = async () => openMessages(await takeWaitingMessages(tx, limit, isolated, world.real), world.keys);
      let { waiting, gone } = await take();
      if (await joinProved(tx, waiting, world)) ({ waiting, gone } = await take());
      // Nobody can read them, so nobody answers them.
      if (gone.length > 0) await markAnswered(tx, gone, world.now);
      await takeWritten(tx, waiting, world);
      if (waiting.length === 0) return { messages: gone.length, letters: 0, lost: lostOf([]), erased: [] };
      const ids = waiting.map((message) => message.id);
      noted = tools.database.statement((other) => noteInHand(other, tools.serverId, tools.worker, ids, world.real));
      // dropped: it is awaited at the end, and thrown there; should it fail before, nobody is listening yet.
      noted.catch(() => {});
      return await answerAll(tx, waiting, world);
    });
  } finally {
    await noted;
  }
}

async function answerAll(tx: Tx, waiting: WaitingMessage[], world: World): Promise<AnsweredBatch> {
  const people = await citizensOf(waiting, world.keys, world.offices.country);
  const done: WaitingMessage[] = [];
  const letters: LetterDraft[] = [];
  for (let round = 0; round < mostRounds; round++) {
    const turns = people.filter((person) => !person.erased && person.waiting.length > 0);
    if (turns.length === 0) break;
    done.push(...(await answerRound(tx, turns, world, letters)));
  }
  const erased = people.filter((person) => person.erased);
  const senders = erased.map((person) => openSender(person.addresses, world.keys));
  await forgetCitizens(
    tx,
    erased.map((person) => person.id),
    world.now,
    world.keys,
  );
  await writeJournal(
    tx,
    erased.map((person) => erasedEntry(person, world)),
    world.keys,
  );
  await storeCitizens(tx, await mapInSlices(people, (person) => rowOf(person, world.keys)), world.now);
  await writeLetters(tx, letters, world.keys);
  await markAnswered(
    tx,
    done.map((message) => message.id),
    world.now,
  );
  return {
    messages: done.length,
    letters: letters.length,
    lost: lostOf(letters),
    erased: senders,
  };
}

/** Each kind has its figure, also none: a counter that begins at 0 shows its first step. */
function lostOf(letters: readonly LetterDraft[]): AnsweredBatch["lost"] {
  const count = (answer: LostAnswer) => letters.filter(({ kind }) => kind === answer).length;
  return {
    "not-understood": count("not-understood"),
    "asked-again": count("asked-again"),
    "which-meaning": count("which-meaning"),
  };
}

/** One message of each person: interpret each, grant all, answer each. */
async function answerRound(
  tx: Tx,
  people: CitizenOfBatch[],
  world: World,
  letters: LetterDraft[],
): Promise<WaitingMessage[]> {
  const bookings = await bookingsOf(
    tx,
    people.map((person) => person.id),
    world.keys,
  );
  for (const person of people)
    Object.assign(person.asker, bookings.get(person.id) ?? { live: [], liveOrdinals: [], resting: [] });
  const waiting = await wishesOf(
    tx,
    people.map((person) => person.id),
    world.keys,
  );
  const lots = await lotsOf(
    tx,
    people.map((person) => person.id),
    world.keys,
  );
  const todays = await todayOf(tx, thoseOfToday(people, world), world);
  const echoed = await bookingsEchoedIn(
    tx,
    people.flatMap(({ waiting: [next] }) => reactedLetter(next) ?? []),
  );
  const turns: Turning[] = [];
  const letOthersIn = inSlices();
  for (const person of people) {
    const message = person.waiting.shift() as WaitingMessage;
    const reactedTo = echoed.get(reactedLetter(message) ?? "");
    const dialogue = {
      ...dialogueContextOf(
        person,
        message,
        world,
        waiting.get(person.id) ?? [],
        lots.get(person.id) ?? [],
        todays.get(person.id),
      ),
      reactedTo,
    };
    const intent = withMessageId(message, () => interpret(message.said, dialogue));
    turns.push({ person, message, dialogue, intent, asks: asksOf(person, message, dialogue, intent) });
    await letOthersIn();
  }
  const outcomes = await grant(
    tx,
    turns.flatMap((turn) => turn.asks),
    world,
  );
  let next = 0;
  for (const { person, message, dialogue, intent, asks } of turns) {
    await letOthersIn();
    const theirs = outcomes.slice(next, next + asks.length);
    next += asks.length;
    const by = { citizenId: person.id, citizenDigest: message.citizenDigest, number: message.number };
    const done = intent.ofDay && (await actOfDay(tx, intent.ofDay, { ...by, saidAt: dialogue.saidAt }, world));
    const turn = withMessageId(message, () => answer(intent, theirs, dialogue, done));
    person.state = turn.state;
    person.known = true;
    takeOutcomes(person, theirs, world);
    letters.push(...lettersOf(person, message, turn, world));
  }
  return turns.flatMap(({ person, message }) => [message, ...takeRepeats(person, message)]);
}

function reactedLetter(message: WaitingMessage | undefined): string | undefined {
  return message?.said.kind === "reaction" ? message.said.to : undefined;
}

function thoseOfToday(people: readonly CitizenOfBatch[], world: World): string[] {
  const theirs = people.filter(
    ({ waiting: [next], known, asker }) => next && (needsToday(next.said, known) || visitsToday(asker.live, world)),
  );
  return theirs.map(({ id }) => id);
}

function asksOf(person: CitizenOfBatch, message: WaitingMessage, dialogue: DialogueContext, intent: Intent): Ask[] {
  person.asker.from = { contact: contactOfMessage(message) };
  return intent.wishes.map((wish) => ({ wish, by: person.asker, saidAt: dialogue.saidAt }));
}

function lettersOf(person: CitizenOfBatch, message: WaitingMessage, turn: Turn, world: World): LetterDraft[] {
  const windowUntil = freeUntil(message.kind, message.sentAt);
  const tooLate = isBefore(windowUntil, world.now) && person.waiting.length === 0;
  return turn.letters.map((letter, i) => ({
    letterId: newId(),
    number: message.number,
    citizenId: person.id,
    kind: letter.kind,
    replyTo: message.id,
    replyOrdinal: i,
    content: tooLate && i === 0 ? withWriteAgain(letter.content, person.state.language) : letter.content,
    createdAt: world.now,
    windowUntil,
    ...(letter.office !== undefined && { office: letter.office }),
    ...(letter.booking !== undefined && { booking: letter.booking }),
  }));
}

/**
 * After an outage of more than a day Meta takes no answer any more. Where no template says the same, one says that we are back: to
 * each person once, beneath the last of what they wrote.
 */
function withWriteAgain(content: LetterContent, language: Language): LetterContent {
  return content.template ? content : { ...content, template: templateWith("write_again", language, []) };
}

function withMessageId<T>(message: WaitingMessage, turnOf: () => T): T {
  try {
    return turnOf();
  } catch (error) {
    throw new MessageFault(message.id, error);
  }
}

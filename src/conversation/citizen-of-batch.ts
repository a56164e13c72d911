import {
  type Asker,
  type Caution,
  type Contact,
  contactOf,
  givenBackAfter,
  type ListedWish,
  movedAfter,
  movesOf,
  type OpenLot,
  recentAfter,
  type WishOutcome,
  type World,
} from "../booking/index.ts";
import { inSlices } from "../clock/index.ts";
import { newId } from "../database/index.ts";
import type { Entry } from "../journal/index.ts";
import type { Keys } from "../keys/index.ts";
import { type Country, servedNow } from "../office/index.ts";
import type { Today } from "./day/today.ts";
import type { DialogueState } from "./dialogue.ts";
import type { CitizenAfter } from "./message-queue.sql.ts";
import { openedDialogue, storedDialogue } from "./stored-dialogue.ts";
import type { DialogueContext } from "./turn.ts";
import type { WaitingMessage } from "./waiting-message.ts";

/** A citizen of the batch: what is known of them, and what of theirs still waits, oldest first. */
export interface CitizenOfBatch {
  id: string;
  /** Where they are reached, as it is stored. */
  addresses: Pick<WaitingMessage, "phone" | "userId">;
  waiting: WaitingMessage[];
  asker: Asker;
  state: DialogueState;
  keyNo: number | null;
  known: boolean;
  heardBefore: Temporal.Instant | undefined;
  mutedAt: Temporal.Instant | null;
  erased: boolean;
}

/** Messages by who wrote them; whoever never wrote is spoken to in the country's first language. */
export async function citizensOf(waiting: WaitingMessage[], keys: Keys, country: Country): Promise<CitizenOfBatch[]> {
  const people = new Map<string, CitizenOfBatch>();
  const letOthersIn = inSlices();
  for (const message of waiting) {
    await letOthersIn();
    const person = people.get(message.citizenId) ?? citizenOf(message, keys, country);
    people.set(message.citizenId, person);
    person.waiting.push(message);
  }
  for (const person of people.values()) person.waiting.sort((a, b) => Temporal.Instant.compare(a.sentAt, b.sentAt));
  return [...people.values()];
}

function citizenOf(message: WaitingMessage, keys: Keys, country: Country): CitizenOfBatch {
  return {
    id: message.citizenId,
    addresses: { phone: message.phone, userId: message.userId },
    waiting: [],
    state: openedDialogue(keys, message.keyNo, message.place, country.languages[0]),
    keyNo: message.keyNo,
    known: message.citizenHeardAt !== null,
    heardBefore: message.citizenHeardAt ?? undefined,
    mutedAt: message.mutedAt,
    erased: false,
    asker: {
      from: { contact: contactOfMessage(message) },
      source: "whatsapp",
      actor: "citizen",
      live: [],
      liveOrdinals: [],
      resting: [],
      recentBookings: message.recentBookings,
      lapsedHolds: message.lapsedHolds,
      givenBack: message.givenBack,
      moved: message.moved,
      cameAt: message.cameAt ?? undefined,
      caution: cautionOf(message),
      group: groupOf(message),
    },
  };
}

/** Who wrote this message, by the number of ours that they wrote it to. */
export function contactOfMessage({ kind, citizenId, citizenDigest, number }: WaitingMessage): Contact {
  return { kind, id: citizenId, digest: citizenDigest, number };
}

function cautionOf({ cautionUntil, cautionCase }: WaitingMessage): Caution | undefined {
  return cautionUntil && cautionCase !== null ? { until: cautionUntil, caseNo: cautionCase } : undefined;
}

function groupOf({ groupPeople, groupUntil }: WaitingMessage) {
  return groupPeople !== null && groupUntil ? { people: groupPeople, until: groupUntil } : undefined;
}

/** Everything that a turn of the dialogue may read. */
export function dialogueContextOf(
  person: CitizenOfBatch,
  message: WaitingMessage,
  world: World,
  waiting: readonly ListedWish[],
  lots: readonly OpenLot[],
  today?: Today,
): DialogueContext {
  return {
    now: world.now,
    saidAt: message.sentAt,
    offices: world.offices,
    served: servedNow(world.offices, message.number, world.now).map((office) => office.id),
    number: message.number,
    state: person.state,
    bookings: person.asker.live,
    resting: person.asker.resting,
    waiting,
    lots,
    moves: movesOf(person.asker, world.now),
    today,
    heardBefore: person.heardBefore,
    muted: person.mutedAt !== null,
    known: person.known,
    freshId: newId(),
  };
}

/** Somebody who sends the same words again before we spoke has one request and gets one answer. */
export function takeRepeats(person: CitizenOfBatch, { said }: WaitingMessage): WaitingMessage[] {
  const repeats: WaitingMessage[] = [];
  while (said.kind === "text" && person.waiting[0]?.said.kind === "text" && person.waiting[0].said.text === said.text) {
    repeats.push(person.waiting.shift() as WaitingMessage);
  }
  return repeats;
}

/** What the outcomes of their wishes change about a citizen. */
export function takeOutcomes(person: CitizenOfBatch, outcomes: readonly WishOutcome[], { now }: World): void {
  person.asker.recentBookings = recentAfter(person.asker.recentBookings, outcomes, now);
  person.asker.givenBack = givenBackAfter(person.asker, outcomes, now);
  person.asker.moved = movedAfter(person.asker.moved, outcomes, now);
  for (const { is } of outcomes) {
    if (is === "erased") person.erased = true;
    if (is === "muted") person.mutedAt = now;
    if (is === "unmuted") person.mutedAt = null;
  }
}

/** What the batch stores in the citizen's row. */
export function rowOf(person: CitizenOfBatch, keys: Keys): CitizenAfter {
  const { recentBookings, lapsedHolds, givenBack, moved } = person.asker;
  const place = person.erased ? {} : storedDialogue(keys, person.keyNo, person.state);
  return {
    citizenId: person.id,
    place: place ?? { language: person.state.language },
    newKey: place === undefined,
    recentBookings,
    lapsedHolds,
    givenBack,
    moved,
    mutedAt: person.mutedAt,
  };
}

/** That somebody was forgotten, for the journal: when and on whose word, and not who. */
export function erasedEntry({ asker }: CitizenOfBatch, world: World): Entry {
  const contact = contactOf(asker);
  return {
    office: servedNow(world.offices, contact?.number ?? "", world.now)[0]?.id ?? 0,
    act: "erased",
    subject: contact?.digest,
    actor: asker.actor,
    source: asker.source,
    happenedAt: world.now,
    recordedAt: world.now,
  };
}

import { randomUUIDv7 } from "node:crypto";
import { type Asker, type Outcome, recentAfter, type World } from "../booking/index.ts";
import type { Entry } from "../journal/index.ts";
import type { CitizenAfter, WaitingMessage } from "./attend.sql.ts";
import type { Today } from "./day/today.ts";
import { emptyPlace, type Place, readPlace } from "./dialogue.ts";
import type { Sender } from "./said.ts";
import type { Scene } from "./talk.ts";

/** A citizen of the batch: what is known of them, and what of theirs still waits, oldest first. */
export interface Person {
  id: string;
  sender: Sender;
  waiting: WaitingMessage[];
  asker: Asker;
  place: Place;
  known: boolean;
  heardBefore: Temporal.Instant | undefined;
  mutedAt: Temporal.Instant | null;
  erased: boolean;
}

/** Messages by who wrote them. */
export function peopleOf(waiting: WaitingMessage[]): Person[] {
  const people = new Map<string, Person>();
  for (const message of waiting) {
    const person = people.get(message.citizenId) ?? personOf(message);
    people.set(message.citizenId, person);
    person.waiting.push(message);
  }
  for (const person of people.values()) person.waiting.sort((a, b) => Temporal.Instant.compare(a.sentAt, b.sentAt));
  return [...people.values()];
}

function personOf(message: WaitingMessage): Person {
  return {
    id: message.citizenId,
    sender: { ...(message.phone && { phone: message.phone }), ...(message.userId && { userId: message.userId }) },
    waiting: [],
    place: readPlace(message.place) ?? emptyPlace(),
    known: message.citizenHeardAt !== null,
    heardBefore: message.citizenHeardAt ?? undefined,
    mutedAt: message.mutedAt,
    erased: false,
    asker: {
      citizenId: message.citizenId,
      citizenDigest: message.citizenDigest,
      source: "whatsapp",
      actor: "citizen",
      number: message.number,
      live: [],
      liveOrdinals: [],
      resting: [],
      recentBookings: message.recentBookings,
      lapsedHolds: message.lapsedHolds,
    },
  };
}

/** All that a turn of the dialogue may look at. */
export function sceneOf(person: Person, message: WaitingMessage, world: World, today?: Today): Scene {
  return {
    now: world.now,
    saidAt: message.sentAt,
    offices: world.offices,
    served: world.offices.numbers.get(message.number)?.offices.map((office) => office.id) ?? [],
    number: message.number,
    place: person.place,
    bookings: person.asker.live,
    resting: person.asker.resting,
    today,
    heardBefore: person.heardBefore,
    muted: person.mutedAt !== null,
    known: person.known,
    freshId: randomUUIDv7(),
  };
}

/** Somebody who sends the same words again before we spoke has one request and gets one answer. */
export function takeRepeats(person: Person, { said }: WaitingMessage): WaitingMessage[] {
  const repeats: WaitingMessage[] = [];
  while (said.kind === "text" && person.waiting[0]?.said.kind === "text" && person.waiting[0].said.text === said.text) {
    repeats.push(person.waiting.shift() as WaitingMessage);
  }
  return repeats;
}

/** What the outcomes of their wishes change about a citizen. */
export function takeOutcomes(person: Person, outcomes: readonly Outcome[], { now }: World): void {
  person.asker.recentBookings = recentAfter(person.asker.recentBookings, outcomes, now);
  for (const { is } of outcomes) {
    if (is === "erased") person.erased = true;
    if (is === "muted") person.mutedAt = now;
    if (is === "unmuted") person.mutedAt = null;
  }
}

/** What the batch leaves behind in the citizen's row. */
export function afterOf(person: Person): CitizenAfter {
  const { recentBookings, lapsedHolds } = person.asker;
  return {
    citizenId: person.id,
    place: person.erased ? {} : person.place,
    recentBookings,
    lapsedHolds,
    mutedAt: person.mutedAt,
  };
}

/** That somebody was forgotten, for the journal: when and on whose word, and not who. */
export function erasedEntry({ asker }: Person, world: World): Entry {
  return {
    office: world.offices.numbers.get(asker.number ?? "")?.offices[0]?.id ?? 0,
    act: "erased",
    subject: asker.citizenDigest,
    actor: asker.actor,
    source: asker.source,
    happenedAt: world.now,
    recordedAt: world.now,
  };
}

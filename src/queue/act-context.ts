import type { World } from "../booking/index.ts";
import type { Tx } from "../database/index.ts";
import { type Entry, type JournalAct, writeJournal } from "../journal/index.ts";
import { type Floor, floorOn, type Office, type Rules, rulesOn, today } from "../office/index.ts";
import type { DayEvent } from "./event.ts";
import { ownWords } from "./form-fields.ts";

/** Who acts: for the journal and for what belongs to one desk. */
export interface Hand {
  /** "staff <id>", "key <id>", "device <id>", "clock". */
  actor: string;
  office: Office;
  /** The desk or counter worked at, by its code on the floor. */
  desk?: string | undefined;
  source: "desk" | "api" | "kiosk" | "clock";
  /** May read whole names; otherwise initials. */
  seesNames: boolean;
  /** Somebody else gave this person a new password, PIN or second factor within a day: each line says so. */
  afterReset?: boolean;
}

/** What one act at an office gets: the world, who acts, the office's day, and the events that citizens may have to hear of. */
export interface ActContext extends World {
  hand: Hand;
  office: Office;
  /** The office's own calendar day at `now`. */
  day: Temporal.PlainDate;
  rules: Rules;
  floor: Floor;
  /** What happened, for the letters: acts only push. */
  events: DayEvent[];
}

/** @param world its `now` is the moment of the act */
export function actContextOf(world: World, hand: Hand): ActContext {
  const day = today(hand.office, world.now);
  return {
    ...world,
    hand,
    office: hand.office,
    day,
    rules: rulesOn(hand.office, day),
    floor: floorOn(hand.office, day),
    events: [],
  };
}

/** The journal's line about what the actor did. */
export function journalEntryOf(act: JournalAct, context: ActContext, more: Partial<Entry> = {}): Entry {
  const { hand, now, office } = context;
  return {
    office: office.id,
    act,
    actor: hand.actor,
    desk: hand.desk,
    source: hand.source,
    happenedAt: now,
    recordedAt: now,
    ...more,
    ...(hand.afterReset && { detail: { ...more.detail, afterReset: true } }),
    reason: ownWords(more.reason),
  };
}

/** Writes one line a thing that happened. */
export async function writeEntry(
  tx: Tx,
  context: ActContext,
  act: JournalAct,
  more: Partial<Entry> = {},
): Promise<void> {
  await writeJournal(tx, [journalEntryOf(act, context, more)], context.keys);
}

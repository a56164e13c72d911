import type { Because } from "../booking/index.ts";
import type { Office } from "../office/index.ts";
import type { DifferingField } from "../queue/index.ts";
import type { Visit } from "./visit.ts";

type Time = Temporal.PlainTime;

/** Whom and which seat a letter of the day is about. */
export interface Seated {
  name: string;
  visit: Visit;
  code: string;
}

/** A number of today and what is known of its call. Hours are the office's own. */
export interface Numbered {
  number: string;
  /** "Di depan Anda ada 9 nomor." */
  before: string;
  /** "Perkiraan dipanggil 08.40 sampai 09.00."; undefined: nobody serves it now. */
  span: string | undefined;
  /** "loket 2 sampai 4" */
  counters: string | undefined;
}

/** All that is said on the day of a visit; each language has it whole. */
export interface DayWords {
  late(seat: Seated & { latest: Time; came: Time }): string;
  noShow(seat: Seated & { latest: Time }): string;
  /** Free hours in words, the soonest first. */
  bookAgain(free: readonly string[]): string;
  today: string;
  keptFree: string;
  claimSeen(latest: Time): string;

  returned(of: { name: string; missing: readonly string[] }): string;
  secondVisit(seat: { visit: Visit; code: string; until: Temporal.PlainDate }): string;
  noSecondVisit: string;
  backToday(of: { name: string; missing: readonly string[]; before: Time; office: Office }): string;
  missingCopy(paper: string): string;
  missingOther: string;
  /** Nothing of theirs was missing, and they come again all the same: with their party, or after a doubt. */
  allAgain: string;
  fields: Record<Exclude<DifferingField, "other">, string>;
  /** What is not the same on all papers, and what to do. */
  differ(fields: readonly string[], office: Office): string;
  differOther: string;

  notOwner(seat: Seated): string;
  /** The desk undid what the letter before this one says. */
  takenBack(seat: Seated): string;
  /** The office took a seat away. `visit`: the one they have instead; undefined: they wait for one. `because`: of `becauses`, with the office's words. */
  displaced(of: { name: string; from: Visit; visit: Visit | undefined; code: string; because: string }): string;
  becauses: Record<Because, string>;
  /** Who waited has a seat now. */
  placed(seat: Seated): string;
  /** The office took a displacement back. */
  seatBack(seat: Seated): string;
  /** A hold ended because its hour was taken away. */
  holdTaken(of: { name: string; from: Visit; because: string }): string;
  /** Buttons beneath: at most 20 letters. */
  /** Moved to another office, because theirs ends (or, `because` says so, goes on after all). */
  displacedOver(of: { name: string; from: Visit; visit: Visit; code: string; because: string }): string;
  endWithdrawn: string;
  /** Other papers on the day of a visit than when it was booked. `lines`: all that are to be brought now. */
  papersChanged(of: { visit: Visit; code: string; service: string; lines: readonly string[] }): string;
  /** Another address on that day. */
  placeChanged(of: { visit: Visit; code: string; address: string; gate: string | undefined }): string;
  displacedButtons: { keep: string; move: string; cancel: string };

  /** Another sender's booking of a person who was served by now. */
  claimEnded(seat: Seated): string;
  /** The front desk cancelled it. */
  cancelledAtDesk(seat: Seated): string;
  /** A booking was taken off this telephone; who reads may be anybody. */
  handedOver(visit: Visit): string;
  doubt(of: { name: string; office: Office; ends: Temporal.PlainDate }): string;
  /** Whose turn it was: by the number, or by the code of whoever had none yet. `left`: the stage that is still to do. */
  yourTurn(number: string | undefined, code: string, left?: string): string;
  /** `complete`: their papers are, and nothing of it begins anew. */
  movedDay(of: { turn: string; visit: Visit; code: string; until: Temporal.PlainDate; complete: boolean }): string;
  movedDayOpen(turn: string, office: Office): string;
  /** `day`: on which it began, where that was another one. */
  disturbed(of: { visit: Visit; began: Time; ended: Time | undefined; day: Temporal.PlainDate | undefined }): string;

  /** "Budi Santoso", or with how many others. */
  reminded(name: string, others: number): string;
  /** `come`: when they are asked to be there; `address`: where the office has moved to lately. */
  reminder(of: { who: string; visit: Visit; come: string; code: string; address?: string | undefined }): string;
  /** At most 20 characters each. */
  reminderButtons: Readonly<Record<"coming" | "move" | "cannot", string>>;
  /** Somebody pressed that they come; a line with the visit follows. */
  coming: string;

  ticket(of: Numbered & { stage: string; validMinutes: number }): string;
  before(count: number): string;
  span(from: Time, until: Time): string;
  /** `run`: first and last, where the counters are numbered without a gap. */
  counters(names: readonly string[], run: readonly [string, string] | undefined): string;
  threeBefore(of: { number: string; before: number; counters: string | undefined }): string;
  nextUp(of: { number: string; counters: string | undefined }): string;
  /** `again`: minutes to the next call, where there will be one. */
  called(of: { number: string; counter: string; again: number | undefined }): string;
  missed(of: { number: string; until: Time | undefined }): string;

  followed: string;
  noSuchTicket: string;
  scanYours: string;
  noNumber: string;
  waiting(of: Numbered): string;
  beingCalled(number: string, counter: string): string;
  atCounter(number: string, counter: string): string;
  wasMissed(number: string, until: Time | undefined): string;
  parked(number: string): string;
  atPapers(number: string): string;
  served(number: string): string;
  died(number: string): string;
  movedAway(number: string): string;
  sentBack(number: string): string;
  inPapersLine(presentAt: Time): string;
  early(presentAt: Time, from: Time): string;
  backTodayStill: string;
  forfeited(visit: Visit, code: string): string;
  escort(number: string): string;
  escortToPapers: string;
  noEscort: string;
  seenNoted(of: { at: Time; visit: Visit }): string;
  /** `known`: what stands for today. */
  seenAlready(known: string): string;
  guardNotes: string;
  nothingToday: string;
}

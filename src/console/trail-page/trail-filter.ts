import { type Office, today } from "../../office/index.ts";
import {
  mostDays,
  type ReasonAsked,
  type TrailCursor,
  type TrailGroup,
  type TrailPlace,
  type TrailSpan,
  trailGroups,
  trailPlaces,
} from "../../report/index.ts";
import { readDay } from "../day-list/read-day.ts";

/** What the page was asked for, as its address or its form says it. */
export interface TrailAsked {
  span: TrailSpan;
  hand: string | undefined;
  what: TrailGroup | undefined;
  place: TrailPlace | undefined;
  /** A certain reason, by its key. */
  reason: string | undefined;
  /** What somebody typed to find in reasons: it comes by a form and stands in no address. */
  words: string;
  /** The digest of a booking's code, in hex. */
  booking: string | undefined;
  number: string | undefined;
  after: TrailCursor | undefined;
}

export type TrailFault = "days" | "too-long" | "filter" | "number";

/** So many days, with today, where none were chosen. */
const usualDays = 28;

/** Reads the fields of an address or a form. What cannot be read is a fault with a sentence; then the usual days stand beside it. */
export function readTrail(
  office: Office,
  now: Temporal.Instant,
  fields: Readonly<Record<string, string | undefined>>,
): TrailAsked & { fault: TrailFault | undefined } {
  const field = (name: string) => fields[name]?.trim() || undefined;
  const last = today(office, now);
  const usual = { office, from: last.subtract({ days: usualDays - 1 }), to: last };
  const span = spanOf(office, usual, field("dari"), field("sampai"));
  const number = field("nomor")?.toUpperCase();
  const named = {
    hand: fits(field("petugas"), /^((staff|key|device) [0-9a-f-]{36}|demo [^\s]{1,20})$/),
    what: among(field("tindakan"), trailGroups),
    place: among(field("meja"), trailPlaces),
    reason: fits(field("sebab"), /^[0-9a-f]{32}$/),
    booking: fits(field("pesanan"), /^([0-9a-f]{2}){16,32}$/),
    after: cursorOf(field("setelah")),
  };
  const wrongNumber = number !== undefined && !/^[A-Z]\d{3}$/.test(number);
  const wrongField = Object.values(named).includes(null);
  const fault = typeof span === "string" ? span : wrongNumber ? "number" : wrongField ? "filter" : undefined;
  const { hand, what, place, reason, booking, after } = named;
  return {
    fault,
    span: typeof span === "string" ? usual : span,
    hand: hand ?? undefined,
    what: what ?? undefined,
    place: place ?? undefined,
    reason: reason ?? undefined,
    booking: booking ?? undefined,
    after: after ?? undefined,
    number: wrongNumber ? undefined : number,
    words: (field("alasan") ?? "").slice(0, 80),
  };
}

/** The fields of an address that asks for the same; `more` says what is different. The words are never among them. */
export function queryOf(
  { span, hand, what, place, reason, booking, number }: TrailAsked,
  more: Readonly<Record<string, string | undefined>> = {},
): Record<string, string | undefined> {
  return {
    dari: span.from.toString(),
    sampai: span.to.toString(),
    petugas: hand,
    tindakan: what,
    meja: place,
    sebab: reason,
    pesanan: booking,
    nomor: number,
    ...more,
  };
}

/** A cursor as the address carries it. */
export function cursorText({ at, id }: TrailCursor): string {
  return `${at.toString()}_${id}`;
}

/** The words and the codes of reasons whose sentences have them all; undefined: nothing was typed. */
export function wordsOf(
  typed: string,
  sentences: Readonly<Record<string, string>>,
): Pick<ReasonAsked, "words" | "codes"> {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return {};
  const codes = Object.entries(sentences).filter(([, said]) =>
    words.every((word) => said.toLowerCase().includes(word)),
  );
  return { words, codes: codes.map(([code]) => code) };
}

function spanOf(
  office: Office,
  usual: TrailSpan,
  from: string | undefined,
  to: string | undefined,
): TrailSpan | "days" | "too-long" {
  if (!from && !to) return usual;
  const [first, last] = [readDay(from ?? to ?? ""), readDay(to ?? from ?? "")];
  if (!first || !last || Temporal.PlainDate.compare(first, last) > 0) return "days";
  return first.until(last).days >= mostDays ? "too-long" : { office, from: first, to: last };
}

function among<T extends string>(text: string | undefined, all: readonly T[]): T | undefined | null {
  return text === undefined ? undefined : (all.find((one) => one === text) ?? null);
}

function fits(text: string | undefined, pattern: RegExp): string | undefined | null {
  return text === undefined || pattern.test(text) ? text : null;
}

function cursorOf(text: string | undefined): TrailCursor | undefined | null {
  if (text === undefined) return undefined;
  const [at = "", id = ""] = text.split("_");
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return null;
  try {
    return { at: Temporal.Instant.from(at), id };
  } catch {
    return null;
  }
}

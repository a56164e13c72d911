import { foldName } from "../../booking/index.ts";
import { isAgreement } from "./carries-more.ts";
import { freeDays } from "./free-days.ts";
import type { Intent } from "./intent.ts";
import { type IntentContext, intent } from "./intent-context.ts";
import { asks, givesUp, speaksOf } from "./speech.ts";
import { timeSaid } from "./time.ts";

/** Whoever speaks of a seat that was held for them and let go without a YA ("BATAL Siti", "yang tgl 9 masih kan?") is told so. */
export function speaksOfLapsed(h: IntentContext): Intent | undefined {
  const { reading, dialogue, draft } = h;
  const isKnown = draft?.people.length && draft.people.every(({ name, birth }) => name && birth);
  const isOpen = isLapsed(h) || (dialogue.state.last === "lapsed" && dialogue.bookings.length === 0);
  if (!isKnown || !isOpen || reading.exact || isAgreement(h)) return undefined;
  if (reading.people.some(({ birth }) => birth) || dialogue.state.asked) return undefined;
  const { text } = reading;
  const said = new Set(foldName(text).split(" "));
  const named = draft?.people.some(({ name = "" }) =>
    foldName(name)
      .split(" ")
      .some((word) => word.length > 2 && said.has(word)),
  );
  const ofDay = timeSaid(reading).day?.toString() === draft?.day && asks(reading);
  const act = speaksOf(text, "cancel") || givesUp(text) || comes.test(text);
  return (named && !timeSaid(reading).day) || ofDay || act ? intent(h, { on: "status", why: "asked" }) : undefined;
}
const comes = /\b(?:tetap|tetep|ttp|jadi|masih|still)\b.{0,12}\b(?:dateng|datang|dtg|coming|berangkat)\b/i;

/** "Kok hangus, masih bisa tgl 3 ga?": another day or hour for the same people; that one is offered, and the one that was let go no more. */
export function otherThanLapsed(h: IntentContext): Intent | undefined {
  const { reading, draft } = h;
  if (!isLapsed(h) || reading.exact || reading.people.length > 0) return undefined;
  const { day, hour } = timeSaid(reading);
  const isOther = (day && day.toString() !== draft?.day) || (hour && !day);
  if (!isOther || !asks(reading) || ofOffice.test(reading.text)) return undefined;
  return room.test(reading.text) ? freeDays(h) : undefined;
}
const room = /\b(?:masih|msh|bisa|bs|boleh|blh|ada|kosong|can|could|may|still|available|free|left)\b/i;
const ofOffice = /\b(?:buka|tutup|libur|open|opens|closed?|holiday)\b/i;

/** An echo went out, nobody answered YA, and nothing is held any more. */
export function isLapsed({ dialogue, draft }: IntentContext): boolean {
  const given = dialogue.resting.some(({ state }) => state === "cancelled");
  return dialogue.bookings.length === 0 && draft?.echoed === true && draft.people.length > 0 && !given;
}

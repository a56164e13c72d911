import { dayIsBefore } from "../../calendar/index.ts";
import { emptyDraft } from "../dialogue-state.ts";
import type { Reading } from "../recognise/reading.ts";
import type { Intent } from "./intent.ts";
import { type IntentContext, intent } from "./intent-context.ts";
import { withTime } from "./people.ts";
import { look } from "./seat.ts";
import { asks } from "./speech.ts";
import { timeSaid } from "./time.ts";

/** "Jam berapa aja yang ada?", "siang ada ga?", of a day that is spoken of and not had yet: the hours it still has. */
export function hoursOfDay(h: IntentContext): Intent | undefined {
  const { reading, dialogue, state } = h;
  if (reading.exact || reading.people.length > 0 || reading.dayWish || dialogue.bookings.length > 0) return undefined;
  const said = timeSaid(reading);
  const noted = h.draft?.day ?? (state.last === "ask-day" ? state.spoken : undefined);
  const day = said.day ?? (noted === undefined ? undefined : Temporal.PlainDate.from(noted));
  if (!day || dayIsBefore(day, h.today) || said.hour || !asksForHours(reading)) return undefined;
  const { draft } = withTime(h.draft ?? emptyDraft(), h);
  const there = { ...h, draft: { ...draft, day: day.toString() } };
  return intent(there, { on: "ask-day", why: "free-days", hours: true }, [look(h.office, day)]);
}

function asksForHours(reading: Reading): boolean {
  const { text, hour } = reading;
  if (ofOffice.test(text)) return false;
  return which.test(text) || (hour !== undefined && "part" in hour && asks(reading) && !reading.day);
}
const which =
  /\b(?:jam|jamnya|pukul|waktunya|sesi)\s+(?:(?:yg|yang|nya)\s+)?(?:berapa|brp|brapa|apa|mana)\s*(?:aja|saja|aj|sj)\b|\b(?:ada|kosong|tersedia|available|pilihan(?:nya)?|sisa)\s+(?:di\s+)?(?:jam|pukul)\s+(?:berapa|brp|brapa)\b|\b(?:jam|pukul)\s+(?:berapa|brp|brapa)\b.{0,15}\b(?:kosong|ada|tersedia|bisa|sisa)\b|\b(?:what|which) (?:times?|hours?|slots?)\b/i;
/** Of the office's own hours, or of how long it takes. */
const ofOffice =
  /\b(?:buka\w*|tutup\w*|istirahat\w*|operasional|layanan|sampai|sampe|selesai|kelar|close[sd]?|open(?:s|ing)?|until)\b/i;

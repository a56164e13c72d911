import type { Booking, World } from "../../booking/index.ts";
import { today } from "../../office/index.ts";
import type { Said } from "../incoming-message.ts";

/** More is a request or a story; the words of the day are few. */
const longest = 160;

/**
 * Whether what was said may be about today's visit, so that it is worth looking up: a short text, a tap, a picture or a place of somebody we know.
 * Requests in the published form, which are the bulk of a busy morning, are none.
 */
export function needsToday(said: Said, known: boolean): boolean {
  if (said.kind === "choice" || said.kind === "media" || said.kind === "location") return known;
  return said.kind === "text" && known && said.text.length <= longest && !/^\s*[#＃]/.test(said.text);
}

/** Somebody with a booking of today: whatever they write, what became of it decides the answer. */
export function visitsToday(live: readonly Booking[], { offices, now }: World): boolean {
  return live.some(({ office: id, day }) => {
    const office = offices.byId.get(id);
    return office !== undefined && day.equals(today(office, now));
  });
}

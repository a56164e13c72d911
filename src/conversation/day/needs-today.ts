import type { Said } from "../said.ts";

/** More is a request or a story; the words of the day are few. */
const longest = 160;

/**
 * Whether what was said may be about today's visit, so that it is worth looking up: a short text or a tap of somebody we know. Requests in
 * the published form, which are the bulk of a busy morning, are none.
 */
export function needsToday(said: Said, known: boolean): boolean {
  if (said.kind === "choice") return known;
  return said.kind === "text" && known && said.text.length <= longest && !/^\s*[#＃]/.test(said.text);
}

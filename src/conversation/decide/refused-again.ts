import type { DialogueState } from "../dialogue-state.ts";
import { weekdayOf } from "../recognise/day-names.ts";
import { read } from "../recognise/index.ts";

/**
 * "Oh right, that's a Saturday. Monday the 21st then", to a Saturday that was just refused: its weekday, said again without a date, is no wish
 * where another day stands beside it. The text without that word; any other text as it is.
 */
export function withoutRefused(
  text: string,
  { last = "", draft, spoken }: DialogueState,
  today: Temporal.PlainDate,
): string {
  const day = /^(?:move-)?refused-/.test(last) ? (draft?.refused ?? spoken) : undefined;
  if (day === undefined || text.length > longest) return text;
  const refused = Temporal.PlainDate.from(day);
  const rest = text.replace(aloneWord, (word) =>
    weekdayOf(word.toLowerCase().split(/\s+/).at(-1) ?? "") === refused.dayOfWeek ? "" : word,
  );
  // A day may be a name: Jumat, Kamisah.
  if (rest === text || read(text, today).people.length > 0) return text;
  const other = read(rest, today).day;
  return other && "date" in other && !other.date.equals(refused) ? rest : text;
}
/** Nobody tells why in more. */
const longest = 300;
/** A word with no date and no week of its own beside it: not "Saturday 26", "sabtu depan", "next Saturday", "selain sabtu". */
const aloneWord =
  /(?<!\b(?:next|selain|setelah|sesudah|after|before|sebelum|every|tiap|\d)(?:\s+hari)?\s+)\b(?:hari\s+(?=minggu\b))?(?:(?<=hari\s+)|(?!minggu\b))\p{L}+\b(?![^\p{L}\d.!?;\n]+(?:\d|(?:tgl|tanggal|the)\s*\d|depan|dpn|next|ini|atau|or|sampai|dan|and)\b)/giu;

import { languagesHere } from "../../../console/index.ts";
import { talkKey } from "../notice.sql.ts";
import type { TalkId } from "../talk.sql.ts";
import type { Language } from "./words.ts";

/** What a page shows: all of it stands in its address, so that a reload, a second tab and a script-free browser agree. */
export interface View {
  talks: TalkId[];
  language: Language;
  /** How many messages of each talk are shown. */
  shown: number;
  /** The column that was opened last; its box has the focus. */
  at: number;
  /** Something was refused a moment ago. */
  note: "clock" | undefined;
  /** Stands in the box from the start, as with wa.me: a QR on paper leads here. Not part of the view's own address. */
  text: string;
}

export const mostColumns = 3;
export const messagesAtFirst = 60;
const messagesAtMost = 960;

type Query = Record<string, string | string[] | undefined>;

export function readView(query: Query): View {
  const keys = [query["talk"] ?? []].flat().slice(0, mostColumns);
  const shown = Number(query["shown"]) || messagesAtFirst;
  const talks = keys.flatMap(talkOf);
  return {
    talks: talks.filter((talk, at) => talks.findIndex((other) => talkKey(other) === talkKey(talk)) === at),
    language: languagesHere().find((language) => language === query["lang"]) ?? languagesHere()[0]!,
    shown: Math.min(messagesAtMost, Math.max(messagesAtFirst, shown)),
    at: Number(query["at"]) || 0,
    note: query["note"] === "clock" ? "clock" : undefined,
    text: [query["text"] ?? ""].flat()[0]?.slice(0, 200) ?? "",
  };
}

/** The address of a view. */
export function viewUrl(view: View, path = "/emulator"): string {
  const query = new URLSearchParams(view.talks.map((talk) => ["talk", talkKey(talk)]));
  if (view.language === "en") query.set("lang", "en");
  if (view.shown !== messagesAtFirst) query.set("shown", String(view.shown));
  if (view.at > 0) query.set("at", String(view.at));
  if (view.note) query.set("note", view.note);
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

function talkOf(key: string): TalkId[] {
  const [, number = "", citizenId = ""] = /^([0-9A-Za-z_-]{1,40})\.([0-9a-z]{1,40})$/.exec(key) ?? [];
  return number ? [{ number, citizenId }] : [];
}

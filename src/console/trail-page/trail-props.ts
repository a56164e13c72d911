import { type DeskWords, deskWords, type Phrases, phrasesOf } from "../../phrasebook/index.ts";
import type { TrailFigures, TrailLine } from "../../report/index.ts";
import { href } from "../addresses.ts";
import { deskName } from "../code-page/sentences.ts";
import type { StaffRequest } from "../staff/staff-route.tsx";
import { queryOf, type TrailAsked } from "./trail-filter.ts";

/** A page of lines, and whether older ones follow. */
export interface TrailPageOfLines {
  lines: readonly TrailLine[];
  more: boolean;
}

/** What the page of trails is drawn from. */
export interface TrailProps {
  asked: StaffRequest;
  now: Temporal.Instant;
  trail: TrailAsked;
  words: DeskWords["trail"];
  code: DeskWords["code"];
  say: Phrases["words"];
  /** Undefined where lines of one booking or one number are looked for. */
  figures: TrailFigures | undefined;
  reasons: readonly { reason: string; key: string; times: number }[];
  page: TrailPageOfLines;
  /** Names of hands, by what the journal calls them. */
  names: ReadonlyMap<string, string>;
  demo: boolean;
}

/** The same where there are figures to show. */
export type FiguresProps = TrailProps & { figures: TrailFigures };

/** The words of a page of trails, in the reader's language. */
export function wordsFor({ language }: StaffRequest): Pick<TrailProps, "words" | "code" | "say"> {
  const { trail, code } = deskWords[language];
  return { words: trail, code, say: phrasesOf(language).words };
}

/** Who this is, as people call them. */
export function nameOf(
  hand: string,
  { asked, now, words, code, names }: Pick<TrailProps, "asked" | "now" | "words" | "code" | "names">,
): string {
  const name = names.get(hand);
  const [kind, ...rest] = hand.split(" ");
  if (kind === "demo") return words.demoAt(deskName(asked.office, rest.join(" "), now, code));
  if (kind === "key") return code.program(name ?? "");
  if (kind === "device") return code.device(name ?? "");
  if (kind === "citizen") return code.citizen;
  if (kind === "clock") return code.clock;
  return name ?? code.unknownStaff;
}

/** The address of this page with something else asked for; back on its first page of lines. */
export function toTrail(
  { asked, trail }: Pick<TrailProps, "asked" | "trail">,
  more: Readonly<Record<string, string | undefined>>,
): string {
  return href("trail", { office: asked.office.code }, asked.language, queryOf(trail, more));
}

/** 0.4, or 0,4: at most two places, none where they are nothing. */
export function decimal(value: number, words: DeskWords["trail"]): string {
  return words.decimal(String(Math.round(value * 100) / 100));
}

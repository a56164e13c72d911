import type { FactWhat, Offices, WrittenFact } from "../../office/index.ts";
import type { DeskWords, Phrases } from "../../phrasebook/index.ts";
import type { FactPreview, toldOfFacts } from "../../staff-acts/index.ts";
import type { StaffRequest } from "../staff/staff-route.tsx";

export type FactsWords = DeskWords["facts"];

/** What the page is drawn from. */
export interface FactsProps {
  asked: StaffRequest;
  now: Temporal.Instant;
  today: Temporal.PlainDate;
  words: FactsWords;
  say: Phrases["words"];
  offices: Offices;
  /** Of this office and of the country, the newest first. */
  history: readonly WrittenFact[];
  told: Awaited<ReturnType<typeof toldOfFacts>>;
  names: ReadonlyMap<string, string>;
  /** May change papers and fees, and take back what the head office entered. */
  wide: boolean;
  /** May change address and texts of this office. */
  changes: boolean;
  said: { good: string } | { no: keyof FactsWords["refused"] } | undefined;
  /** What was typed in a form that was not kept. */
  typed: Readonly<Record<string, string>>;
  /** Looked at, and waiting for a yes. */
  looked: FactPreview | undefined;
}

/** What was typed in this form before, or what stands in it at first. */
export function typedIn({ typed }: Pick<FactsProps, "typed">, form: FactWhat, name: string, first = ""): string {
  return typed["what"] === form ? (typed[name] ?? first) : first;
}

import type { TemplateName } from "../../phrasebook/index.ts";

/** A letter's words: free, and as the template that says the same. */
export interface Composed {
  kind: string;
  text: string;
  /** Taps that say by themselves which booking they mean; see `displaced-tap.ts`. */
  buttons?: { id: string; title: string }[];
  template: { name: TemplateName; parameters: string[] };
  /** The hour of the visit that it is about; "now": they are at the office. Undefined: of no hour. */
  visit: Temporal.Instant | "now" | undefined;
  /** When it makes no sense any more. */
  goodUntil?: Temporal.Instant | undefined;
  /** The code to send as a picture. */
  qr?: string;
}

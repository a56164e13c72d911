/** Letters we owe, and what became of them. */
export type { Carrier, Parcel, Receipt, Recipient, Verdict } from "./carrier.ts";
export type { LetterContent, LetterDraft, LetterKind } from "./letter.ts";

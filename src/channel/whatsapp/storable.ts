import { maskDigits } from "./mask-digits.ts";

/** Meta's own limit for a text. */
export const longestText = 4_096;

/**
 * Text as PostgreSQL can keep it and as we may keep it: no control characters (NUL among them), no lone surrogates,
 * identity numbers masked, at most 4,096 characters.
 * @param at the message's moment, see maskDigits
 */
export function storable(value: unknown, at: Temporal.Instant): string | undefined {
  if (typeof value !== "string") return undefined;
  // Cut twice: before, so that a giant costs nothing; after, since only then a number on the edge is masked whole.
  const bare = withoutControls(value.slice(0, 2 * longestText));
  return maskDigits(bare, at).slice(0, longestText).toWellFormed();
}

/** The id we gave a button or row: storable, at most Meta's 256 characters, else untouched. */
export function storableId(value: unknown): string | undefined {
  if (typeof value !== "string" || value === "") return undefined;
  return withoutControls(value.slice(0, 256)).toWellFormed();
}

function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is the purpose
  return text.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g, "");
}

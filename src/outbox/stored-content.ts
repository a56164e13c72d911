import { type Keys, openedValue, storedValue } from "../keys/index.ts";
import type { LetterContent } from "./letter.ts";

/**
 * What stands in `letter.content`: in a sealed database only whether there is a template, and all else sealed with the key of the citizen it is for.
 * Undefined: they have no key any more.
 */
export function storedContent(keys: Keys, keyNo: number | null, content: LetterContent): object | undefined {
  return storedValue(keys, keyNo, "letter", content, content.template && { template: true });
}

/** What a letter says, from what is stored; null: it was blanked, or its citizen's key was destroyed. @throws Error where it was changed */
export function openedContent(keys: Keys, stored: unknown): LetterContent | null {
  // As `storedContent` made it.
  return (openedValue(keys, "letter", stored) as LetterContent | null | undefined) ?? null;
}

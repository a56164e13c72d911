import type { Keys } from "../keys/index.ts";
import { type DialogueState, type Language, newDialogueState, readDialogueState } from "./dialogue-state.ts";

/**
 * What stands in `citizen.place`: in a sealed database the language in clear, for letters of the day, and all else sealed with the
 * citizen's own key. Undefined: they have no key, or it was destroyed (a database taken back to a time before their erasure).
 */
export function storedDialogue(keys: Keys, keyNo: number | null, state: DialogueState): object | undefined {
  if (!keys.sealed) return state;
  const sealed = keyNo === null ? undefined : keys.seal(keyNo, "dialogue", JSON.stringify(state));
  return sealed && { language: state.language, sealed: sealed.toString("base64") };
}

/** The dialogue as it was stored, sealed or in clear. One that has not begun, or whose key was destroyed, is new, in the language `first`. */
export function openedDialogue(keys: Keys, keyNo: number | null, stored: unknown, first?: Language): DialogueState {
  const { sealed, language } = (stored ?? {}) as { sealed?: unknown; language?: unknown };
  if (typeof sealed !== "string") return readDialogueState(stored, first);
  const text = keyNo === null ? undefined : keys.open(keyNo, "dialogue", Buffer.from(sealed, "base64"));
  return text === undefined
    ? newDialogueState(language === "en" || language === "id" ? language : first)
    : readDialogueState(JSON.parse(text));
}

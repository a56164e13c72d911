/** The pure half of the dialogue: from what was said to what is meant, and from what became of it to the words. */
export { answer } from "./answer.ts";
export { type DialogueState, readDialogueState } from "./dialogue-state.ts";
export { interpret } from "./interpret.ts";

/** The pure half of the dialogue: from what was said to what is meant, and from what became of it to the words. */
export { answer } from "./answer.ts";
export { interpret } from "./interpret.ts";
export { emptyPlace, type Place, readPlace } from "./place.ts";

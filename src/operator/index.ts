/** Commands for whoever is woken at three: one question, one answer. Loads no page and no door, so that it answers at once. */
export { commands } from "./run.ts";

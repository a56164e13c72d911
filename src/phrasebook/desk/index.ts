import { board } from "./board.ts";
import { counter } from "./counter.ts";
import { frame } from "./frame.ts";
import { papers } from "./papers.ts";

export { refusalSentence } from "./refusals.ts";

/** The words of the pages of staff, of boards and kiosks; each page keeps its own in a file beside this one. */
export const deskWords = {
  id: { board: board.id, counter: counter.id, frame: frame.id, papers: papers.id },
  en: { board: board.en, counter: counter.en, frame: frame.en, papers: papers.en },
};
export type DeskWords = (typeof deskWords)["id"] | (typeof deskWords)["en"];

import type { FactsAsked } from "../facts-asked.ts";

/** What we answer to one question: at most a screen and a half of a cheap phone, its first line says the answer itself. */
export type Answer = (asked: FactsAsked) => string;

/** The answers of one theme, by the name of the question. */
export type Answers = Readonly<Record<string, Answer>>;

/** The same questions in another language: one that is missing does not compile. */
export type SameQuestions<Theme> = Readonly<Record<keyof Theme, Answer>>;

/** Their titles in another language. */
export type SameTitles<Theme> = Readonly<Record<keyof Theme, string>>;

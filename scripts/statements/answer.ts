/** What can be said of the values of an expression, for sure. */
export interface Answer {
  /** False only where it can never be null. */
  nullable: boolean;
  /** The only texts it can be (or, for an array, its elements). */
  words?: string[] | undefined;
  /** For an array: whether its elements may be null; undefined where nothing is known. */
  elements?: "whole" | "holed" | undefined;
}

export const unknown: Answer = { nullable: true };
export const notNull: Answer = { nullable: false };

/** Of something that is one of these. */
export function oneOf(answers: Answer[]): Answer {
  return {
    nullable: answers.some(({ nullable }) => nullable),
    words: answers.reduce<string[] | undefined>((all, { words }) => all && words && union(all, words), []),
    elements: elementsOf(answers.map(({ elements }) => elements)),
  };
}

function union(some: string[], more: string[]): string[] {
  return [...new Set([...some, ...more])];
}

function elementsOf(all: Answer["elements"][]): Answer["elements"] {
  if (all.includes("holed")) return "holed";
  return all.length > 0 && all.every((one) => one === "whole") ? "whole" : undefined;
}

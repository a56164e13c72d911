export interface Service extends ServiceWords {
  code: "new" | "renewal" | "renewal-before-2009" | "child" | (string & {});
  /** The same in English, paper by paper; undefined: letters in English say it in Indonesian. */
  en?: ServiceWords | undefined;
  /** One for each paper: what a desk notes as missing. The same paper has the same number in every version of the list. */
  numbers: readonly number[];
}

/** What a service is called and what it needs, in one language. */
export interface ServiceWords {
  name: string;
  /** Before the papers in the letter of confirmation; undefined: its name. A renewal says for which passports its short list is enough. */
  short?: string;
  /** The papers in one short line, for the letter of confirmation. */
  brief: string;
  papers: readonly string[];
  notes: readonly string[];
}

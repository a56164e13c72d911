import { type Holiday, inLanguage, type Language } from "../../office/index.ts";

/** What closes an office, in the reader's words: the country's for its kinds of holidays, ours for a closure. */
export function kindSaid(
  { kind, said }: Pick<Holiday, "kind" | "said">,
  language: Language,
  words: { closed: string },
): string {
  return kind === "closure" ? words.closed : said ? inLanguage(said, language) : kind;
}

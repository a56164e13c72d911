import { pages as en } from "./en.ts";
import { pages as id, type PageLanguage, type PageWords } from "./id.ts";

export type { PageLanguage, PageWords } from "./id.ts";

/** The words of the public pages; whatever is not English is Indonesian. */
export function pageWords(language: PageLanguage): PageWords {
  return language === "en" ? en : id;
}

import { pages as en } from "./en.ts";
import { pages as id, type PageWords } from "./id.ts";

export type { PageWords } from "./id.ts";
export type PageLanguage = "id" | "en";

/** The words of the public pages; whatever is not English is Indonesian. */
export function pageWords(language: PageLanguage): PageWords {
  return language === "en" ? en : id;
}

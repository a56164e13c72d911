import { type PageLanguage, pageWords } from "../../phrasebook/index.ts";
import { href } from "../addresses.ts";

/** "English" or "Bahasa Indonesia": the same page in the other language, and all that follow. A form, so that it works without script. */
export function LanguageSwitch({ language }: { language: PageLanguage }) {
  const other = language === "en" ? "id" : "en";
  return (
    <form class="language" method="post" action={href("language", {}, "id")}>
      <button type="submit" name="lang" value={other} lang={other}>
        {pageWords(language).otherLanguage}
      </button>
    </form>
  );
}

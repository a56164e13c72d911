import { type PageLanguage, pageWords } from "../../phrasebook/index.ts";
import { href } from "../addresses.ts";
import { languagesHere } from "./languages-here.ts";

/**
 * "English" or "Bahasa Indonesia": the same page in the other language, and all that follow. A form, so that it works without script.
 * Nothing, where the country has one language.
 */
export function LanguageSwitch({ language }: { language: PageLanguage }) {
  const other = languagesHere().find((one) => one !== language);
  if (!other) return null;
  return (
    <form class="language" method="post" action={href("language", {}, "id")}>
      <button type="submit" name="lang" value={other} lang={other}>
        {pageWords(language).otherLanguage}
      </button>
    </form>
  );
}

import { deskWords } from "../../phrasebook/index.ts";
import { href } from "../addresses.ts";

/** A line on every page while there is something to read about the own account: a sign-in at a new browser, a reset that was asked for. */
export function AccountNews({ language, notices }: { language: "id" | "en"; notices: number }) {
  if (notices === 0) return null;
  const words = deskWords[language].account;
  return (
    <p class="told warn account-news" role="status">
      {words.news(notices)} <a href={href("account", {}, language)}>{words.newsRead}</a>
    </p>
  );
}

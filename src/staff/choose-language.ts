import { type Asking, languageCookieFor } from "./cookies.ts";
import type { StaffServices } from "./staff-services.ts";
import { keepLanguage, type Language } from "./who.sql.ts";
import { who } from "./who.ts";

const yearSeconds = 365 * 24 * 3_600;

/**
 * Keeps the language in which a person reads: `forAccount` with the account of whoever is signed in, otherwise in the browser.
 * @returns the cookie for the browser; undefined: the account keeps it
 */
export async function chooseLanguage(
  services: StaffServices,
  asking: Asking,
  language: Language,
  forAccount: boolean,
): Promise<string | undefined> {
  const signedIn = forAccount ? await who(services, asking) : undefined;
  if (!signedIn) return languageCookieFor(language, services.auth, yearSeconds);
  await services.database.transaction((tx) => keepLanguage(tx, signedIn.staff, language));
  return undefined;
}

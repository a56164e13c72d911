/** Every sentence that citizens read. Indonesian first; typed arguments in, finished words out. */

export { type CommandName, commands } from "./commands.ts";
export type { DayWords, Numbered } from "./day-words.ts";
export { type DeskWords, deskWords, refusalSentence } from "./desk/index.ts";
export type { FactsAsked } from "./facts-asked.ts";
export { feesOn, rupiah } from "./fees.ts";
export { consentVersion, reminderConsent } from "./id/privacy.ts";
export { type PageLanguage, type PageWords, pageWords } from "./pages/pages.ts";
export { type FactName, type Phrases, phrasesOf } from "./phrases.ts";
export { setAsideLetter } from "./set-aside.ts";
export { confirmedTemplate, type TemplateName, templates, templateWith } from "./templates.ts";
export {
  type Confirmation,
  cut,
  type Hint,
  type LotSaid,
  limits,
  type NamedVisit,
  type Visit,
  withRoom,
} from "./visit.ts";

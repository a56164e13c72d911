import type { IntentName } from "../classify/intents.ts";

/** Pairs whose answers are the same, or say each other's thing: no need to ask which. */
const families: readonly ReadonlySet<IntentName>[] = [
  new Set<IntentName>(["status", "still-valid", "no-reply"]),
  new Set<IntentName>(["still-valid", "late", "when-arrive"]),
  new Set<IntentName>(["complaint", "insult", "trouble", "praise", "small-talk"]),
  new Set<IntentName>(["complaint", "broker-report", "why-other-first"]),
  new Set<IntentName>(["free-days", "quota", "when-released", "choose-time", "waiting-list", "earlier-day"]),
  new Set<IntentName>(["papers", "papers-new", "papers-renew", "papers-child"]),
  new Set<IntentName>(["papers-child", "one-parent"]),
  new Set<IntentName>(["papers-renew", "old-passport", "expired"]),
  new Set<IntentName>(["hours", "address", "parking"]),
  new Set<IntentName>(["domicile", "other-office"]),
  new Set<IntentName>(["privacy", "why-data", "send-docs"]),
  new Set<IntentName>(["privacy", "erase-data"]),
  new Set<IntentName>(["collection-ready", "collection-how", "how-long"]),
  new Set<IntentName>(["collection-how", "proxy-collect"]),
  new Set<IntentName>(["must-come", "proxy-apply"]),
  new Set<IntentName>(["book-for-other", "proxy-apply"]),
  new Set<IntentName>(["book-for-other", "group"]),
  new Set<IntentName>(["book-for-other", "how-to-book", "book", "add-person"]),
  new Set<IntentName>(["how-to-book", "book", "menu", "greeting", "app"]),
  new Set<IntentName>(["human", "robot"]),
  new Set<IntentName>(["fee", "payment"]),
  new Set<IntentName>(["broker-offer", "broker-report"]),
  new Set<IntentName>(["elderly", "disabled", "pregnant-baby", "walk-in"]),
  new Set<IntentName>(["disabled", "ask-escort"]),
  new Set<IntentName>(["thanks", "praise", "ack"]),
  new Set<IntentName>(["keep", "other-cancels"]),
  new Set<IntentName>(["arrived", "where-to", "on-the-way"]),
  new Set<IntentName>(["on-the-way", "late"]),
  new Set<IntentName>(["where-to", "what-happens"]),
  new Set<IntentName>(["something-wrong", "correct-name", "correct-birth", "correct-time"]),
];

/** Whether two meanings lie so near that it need not be asked which. */
export function alike(a: IntentName, b: IntentName): boolean {
  return families.some((family) => family.has(a) && family.has(b));
}

import type { FactsAsked } from "../../facts-asked.ts";
import { feesOn, rupiah, tenYearsSince } from "../../fees.ts";
import type { SameQuestions, SameTitles } from "../answer.ts";
import type { kinds as indonesian, kindsTitles as indonesianTitles } from "../id/kinds.ts";
import { at, briefOf, desk, open, seatHere } from "./values.ts";

/** What these are called on a button. */
export const kindsTitles: SameTitles<typeof indonesianTitles> = {
  "e-passport": "E-passport",
  "passport-kind": "Kinds of passport",
  "old-passport": "Very old passport",
  expired: "Expired passport",
  "lost-passport": "Lost passport",
  damaged: "Damaged passport",
  "change-data": "Change passport data",
  "hajj-umrah": "Hajj or umrah",
  "work-abroad": "Work abroad",
  student: "Study abroad",
  "mixed-marriage": "Foreign spouse",
};

export const kinds: SameQuestions<typeof indonesian> = {
  /** Electronic passport. */
  "e-passport": (asked) => {
    const fees = feesOn(asked);
    const ten = fees?.electronicTenYears;
    const price = fees?.electronic
      ? `${rupiah(fees.electronic)}${ten ? ` for 5 years, ${rupiah(ten)} for 10 years` : ""} (${fees.law})`
      : "as posted at the counter";
    return `Electronic passport (with a chip): the fee is ${price}. The documents are the same as for an ordinary one.

Whether you need one depends on the country you go to: its embassy knows. Whether ${asked.office.name} has the booklets in stock, we do not know: ask at the information desk before you choose.
A place in this queue is good for both kinds. You name the kind at the office.`;
  },
  /** Validity, pages, kinds. */
  "passport-kind": (asked) => `There are two kinds of passport, ordinary and electronic (with a chip).

Valid: ${
    tenYearsSince(asked.day) ? "up to 10 years from age 17 or if married, 5 years for children" : "5 years"
  }. The fees: just ask "how much".
Number of pages, and which kinds are there today: ask at ${desk(asked)}. Service and diplomatic passports do not use this queue.`,
  /** Issued before 2009, abroad, or dead for years. */
  "old-passport": (
    asked,
  ) => `A passport issued before 2009, issued abroad (embassy, consulate), or expired for years is renewed with the full documents, originals and A4 copies:
- ${briefOf(asked, "renewal-before-2009") ?? "old passport, KTP, KK, birth/marriage certificate or diploma"}

The data must be the same on all of them. The old passport is gone? Then it is a lost passport: go to the office directly.`,
  /** Passport expired, expiring or without free pages; six-month rule. */
  expired: (
    asked,
  ) => `A passport that has expired, will soon, or has no free pages is renewed through this queue, without a fine. You need not wait until it expires.

Many countries want 6 months left on departure, so renew before that.
Bring: ${briefOf(asked, "renewal") ?? "e-KTP, old passport"} (issued in Indonesia after 2009).
${seatHere}`,
  /** The passport itself is lost, stolen or withheld. */
  "lost-passport": (asked) => `Lost or stolen passport: police report first, then to ${at(asked)}, without booking.

Bring that, KTP, KK, birth certificate or diploma; a copy of the old passport. An interview follows. KTP gone too? Dukcapil first.
${fine(asked, "lost")}
Kept by others? Tell an officer.
${open(asked)}`,
  /** Passport damaged. */
  damaged: (asked) => `A damaged passport is not for this queue: go directly to ${at(asked)}.

Bring the passport, KTP, KK, birth certificate or diploma. The officer judges it and takes a statement.
${fine(asked, "damaged")}
By flood or disaster: bring a letter of the village office, no fine.
${open(asked)}`,
  /** Name, photo, address, status in the passport itself. */
  "change-data": (
    asked,
  ) => `Name or data in a passport cannot be changed by chat: come to ${at(asked)} with passport, KTP, KK, birth certificate and the official letter (change of name: court ruling).

After marriage or a new address: have KTP and KK changed first, and bring the marriage book too. The passport follows those documents; the officer decides.
${open(asked)}`,
  /** Passport for hajj or umrah. */
  "hajj-umrah": (
    asked,
  ) => `A passport for hajj or umrah is made like any other, with the same documents (reply PAPERS). Book your place here.

Whether a letter of the travel agency or the ministry of religion is needed, ask first at ${desk(asked)}. Need an added name? Say so at the interview.
Groups of 30 or more: ask the same desk for the group service.`,
  /** Passport for work abroad. */
  "work-abroad": (
    asked,
  ) => `A passport for work abroad or at sea: book as usual, with the usual documents (reply PAPERS). At the interview the officer asks what you travel for; bring a contract or letter.

Further letters (manpower office, company, seaman's book): ask at ${desk(asked)}. Go the official way, without brokers. An agent keeps your ID card? Tell the officers.
${seatHere}`,
  /** Passport for study abroad, students' papers. */
  student: (
    asked,
  ) => `A passport for study abroad needs the usual documents: from age 17 reply PAPERS, below that CHILD.

A letter of the school or university, if you have one, helps at the interview. A student card does not replace KTP or birth certificate. Over 17 and no KTP yet: ask at ${desk(asked)}.`,
  /** Foreign spouse, child of two nations, dual citizen. */
  "mixed-marriage": (
    asked,
  ) => `An Indonesian spouse: this queue, the usual documents; a letter of the foreign spouse is not on our list. A foreign one: the counter for stay permits.

An Indonesian child of parents of two nationalities can have an Indonesian passport, at most until the age of choosing a citizenship. Bring the usual documents of a child (reply CHILD) and the passports of both parents.
Further letters: ask first at ${desk(asked)}.`,
};

function fine(asked: FactsAsked, what: "lost" | "damaged"): string {
  const fees = feesOn(asked);
  const amount = fees?.[what];
  if (!amount) return "A fine, if any: the official one at the counter, besides the fee.";
  return `${what === "lost" ? "Fine" : "If judged damaged, a fine of"} ${rupiah(amount)} (${fees.law}) plus the fee of a new passport${what === "lost" ? "; none after a disaster" : ""}.`;
}

import { rupiah, stampOn } from "../../fees.ts";
import type { SameQuestions, SameTitles } from "../answer.ts";
import type { papers as indonesian, papersTitles as indonesianTitles } from "../id/papers.ts";
import { briefOf, briefs, desk, noList, papersOf, seatHere } from "./values.ts";

const same = "Name, date of birth and parents' names must be the same on all documents.";

/** What these are called on a button. */
export const papersTitles: SameTitles<typeof indonesianTitles> = {
  papers: "Documents to bring",
  "papers-new": "Papers, new passport",
  "papers-renew": "Papers for a renewal",
  "papers-child": "Papers for a child",
  "one-parent": "Child, one parent",
  "substitute-paper": "Substitute papers",
  "no-ktp": "No ID card yet",
  domicile: "ID card elsewhere",
  "data-mismatch": "Papers differ",
  "copies-stamp": "Copies, stamp duty",
  "extra-letter": "Further letters",
  "letter-wording": "Wording of letters",
  "name-rules": "Rules for names",
};

export const papers: SameQuestions<typeof indonesian> = {
  /** Documents in general. */
  papers: (asked) =>
    `Documents by passport, originals and A4 copies, the same data on all:
${briefs(asked).join("\n")}

Full list: PAPERS. Child: CHILD.`,
  /** Documents for a first passport. */
  "papers-new": (asked) => {
    const lines = papersOf(asked, "new");
    if (!lines) return noList(asked);
    return `A first passport for an adult. Bring originals and A4 copies:
${lines}

The last one must show name, date of birth and parents' names. ${same}
Changed your name or citizenship? Bring the official letter.`;
  },
  /** Documents for renewal, what becomes of the old one. */
  "papers-renew": (asked) => {
    const lines = papersOf(asked, "renewal");
    if (!lines) return noList(asked);
    const longer = briefOf(asked, "renewal-before-2009");
    return `Renewing a passport issued in Indonesia after 2009, data unchanged. Bring originals and A4 copies:
${lines}
${longer ? `\nIssued before 2009, issued abroad, or data changed: ${longer}.` : ""}
You hand the old passport to the officer; whether you get it back, also with a visa in it, ask at the interview.`;
  },
  /** Documents for a child or baby. */
  "papers-child": (asked) => {
    const lines = papersOf(asked, "child");
    if (!lines) return noList(asked);
    return `Passport of a child under 17, babies too: each child needs its own. Bring originals and A4 copies:
${lines}

The child comes too, with both parents. A diploma does not replace the birth certificate.`;
  },
  /** Child with one parent absent, dead, divorced, guardian. */
  "one-parent": (asked) => `A child brought by one parent only: bring the usual documents of a child (reply CHILD), and
- the other cannot come: a power of attorney with duty stamp
- divorced: divorce certificate and custody ruling
- dead: usually the death certificate
- guardian: usually the court's guardianship ruling

Anything else, such as a parent who cannot be found: ask first at ${desk(asked)}.`,
  /** A certificate is missing: what else is accepted. */
  "substitute-paper": (
    asked,
  ) => `A missing birth certificate, for adults, can be replaced by one of: marriage book or marriage certificate, school diploma, baptism letter. It must show name, date of birth and parents' names.

A child needs the birth certificate.
A lost KK (family card) or certificate is first replaced at Dukcapil, the civil registry.
In process, or issued abroad: is a letter or translation accepted? Ask at ${desk(asked)}.`,
  /** ID card lost, not ready, digital. */
  "no-ktp": (
    asked,
  ) => `A KTP (ID card) that is not ready yet is replaced by the recording letter of Dukcapil, the civil registry: original and A4 copy.

KTP lost, or an old one without chip? Have it replaced at Dukcapil first. An e-KTP holds for life, whatever date stands on it.
Whether the digital KTP on a phone is accepted is not recorded here: ask at ${desk(asked)}, or bring the card.`,
  /** ID card of another place. */
  domicile: ({
    office,
  }) => `The address on the KTP (ID card) does not matter: people from any town may apply at ${office.name}. The documents are the same, and the queue needs no letter of residence.

${seatHere}`,
  /** Papers differ from each other. */
  "data-mismatch":
    () => `Data that differ between KTP, KK, birth certificate or diploma must be corrected first, usually at Dukcapil (civil registry). If it is found only at the document desk, you have to come again.

They compare: name, place and date of birth, parents' names. Address or marital status are not among them; if in doubt, ask at the information desk.
Bring an old passport with other data too; the officer decides. Need time? Reply MOVE.`,
  /** Copies, originals, stamp duty. */
  "copies-stamp": (asked) => `Bring the originals and one A4 copy of each; do not cut the copy of the KTP.

Duty stamp (meterai): one of ${rupiah(stampOn(asked.day))}, for the statement. A parent's power of attorney needs one too.
Forms are given at the office. Whether there is a copy shop at ${asked.office.name} is not recorded here.`,
  /** A letter of employer, agency, school, sponsor or neighbourhood, a ticket: is it needed beside the list. */
  "extra-letter": (
    asked,
  ) => `Further letters, for example of an employer, travel agency, school, sponsor or neighbourhood, are not on our list of documents (reply PAPERS). Tickets and bank statements are not either.

Whether one is wanted in your case is not recorded here: ask first at ${desk(asked)}. If you have such a letter, bring it to the interview.`,
  /** A sample or the wording of a letter, who writes it. */
  "letter-wording": (
    asked,
  ) => `Samples of letters are not in this chat yet: ask at ${desk(asked)} how it should be worded, so that you need not write it twice.

Forms and the statement are given at the office. The statement and a power of attorney need a duty stamp (meterai) of ${rupiah(stampOn(asked.day))}.`,
  /** One-word, long names, titles, signs in names. */
  "name-rules":
    () => `A one-word name is accepted, for the queue and for the passport. Write the name exactly as on the KTP (ID card).

Titles and punctuation are not printed: Ai'nun becomes AINUN. A very long name goes on to the endorsement page.
Need an added name for umrah or hajj? Say so at the interview, the officer decides.`,
};

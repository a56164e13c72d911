import type { SameQuestions, SameTitles } from "../answer.ts";
import type { papers as indonesian, papersTitles as indonesianTitles } from "../id/papers.ts";
import { told } from "./values.ts";

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
  papers: told("papers"),
  /** Documents for a first passport. */
  "papers-new": told("papers-new"),
  /** Documents for renewal, what becomes of the old one. */
  "papers-renew": told("papers-renew"),
  /** Documents for a child or baby. */
  "papers-child": told("papers-child"),
  /** Child with one parent absent, dead, divorced, guardian. */
  "one-parent": told("one-parent"),
  /** A certificate is missing: what else is accepted. */
  "substitute-paper": told("substitute-paper"),
  /** ID card lost, not ready, digital. */
  "no-ktp": told("no-ktp"),
  /** ID card of another place. */
  domicile: told("domicile"),
  /** Papers differ from each other. */
  "data-mismatch": told("data-mismatch"),
  /** Copies, originals, stamp duty. */
  "copies-stamp": told("copies-stamp"),
  /** A letter of employer, agency, school, sponsor or neighbourhood, a ticket: is it needed beside the list. */
  "extra-letter": told("extra-letter"),
  /** A sample or the wording of a letter, who writes it. */
  "letter-wording": told("letter-wording"),
  /** One-word, long names, titles, signs in names. */
  "name-rules": told("name-rules"),
};

import type { SameQuestions, SameTitles } from "../answer.ts";
import type { kinds as indonesian, kindsTitles as indonesianTitles } from "../id/kinds.ts";
import { told } from "./values.ts";

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
  "e-passport": told("e-passport"),
  /** Validity, pages, kinds. */
  "passport-kind": told("passport-kind"),
  /** Issued before 2009, abroad, or dead for years. */
  "old-passport": told("old-passport"),
  /** Passport expired, expiring or without free pages; six-month rule. */
  expired: told("expired"),
  /** The passport itself is lost, stolen or withheld. */
  "lost-passport": told("lost-passport"),
  /** Passport damaged. */
  damaged: told("damaged"),
  /** Name, photo, address, status in the passport itself. */
  "change-data": told("change-data"),
  /** Passport for hajj or umrah. */
  "hajj-umrah": told("hajj-umrah"),
  /** Passport for work abroad. */
  "work-abroad": told("work-abroad"),
  /** Passport for study abroad, students' papers. */
  student: told("student"),
  /** Foreign spouse, child of two nations, dual citizen. */
  "mixed-marriage": told("mixed-marriage"),
};

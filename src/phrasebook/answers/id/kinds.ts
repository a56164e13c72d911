import type { Answers } from "../answer.ts";
import { told } from "./values.ts";

/** What these are called on a button, where two meanings are near. */
export const kindsTitles = {
  "e-passport": "Paspor elektronik",
  "passport-kind": "Jenis paspor",
  "old-passport": "Paspor lama sekali",
  expired: "Paspor habis berlaku",
  "lost-passport": "Paspor hilang",
  damaged: "Paspor rusak",
  "change-data": "Ubah data di paspor",
  "hajj-umrah": "Haji atau umrah",
  "work-abroad": "Kerja di luar negeri",
  student: "Kuliah luar negeri",
  "mixed-marriage": "Nikah warga asing",
};

/** Which passport, and in which case. Facts: reference/domain.md 4.1 to 4.3. */
export const kinds = {
  "e-passport": told("e-passport"),
  "passport-kind": told("passport-kind"),
  "old-passport": told("old-passport"),
  expired: told("expired"),
  "lost-passport": told("lost-passport"),
  damaged: told("damaged"),
  "change-data": told("change-data"),
  "hajj-umrah": told("hajj-umrah"),
  "work-abroad": told("work-abroad"),
  student: told("student"),
  "mixed-marriage": told("mixed-marriage"),
} satisfies Answers;

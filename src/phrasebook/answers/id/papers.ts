import type { Answers } from "../answer.ts";
import { told } from "./values.ts";

/** What these are called on a button, where two meanings are near. */
export const papersTitles = {
  papers: "Syarat dokumen",
  "papers-new": "Syarat paspor baru",
  "papers-renew": "Syarat ganti paspor",
  "papers-child": "Syarat paspor anak",
  "one-parent": "Anak, satu orang tua",
  "substitute-paper": "Dokumen pengganti",
  "no-ktp": "KTP belum ada",
  domicile: "KTP daerah lain",
  "data-mismatch": "Data tidak sama",
  "copies-stamp": "Fotokopi, meterai",
  "extra-letter": "Surat tambahan",
  "letter-wording": "Bentuk surat",
  "name-rules": "Aturan nama",
};

/** What to bring. Facts: reference/domain.md 4.1; the lists are the office's own (services.yaml). */
export const papers = {
  papers: told("papers"),
  "papers-new": told("papers-new"),
  "papers-renew": told("papers-renew"),
  "papers-child": told("papers-child"),
  "one-parent": told("one-parent"),
  "substitute-paper": told("substitute-paper"),
  "no-ktp": told("no-ktp"),
  domicile: told("domicile"),
  "data-mismatch": told("data-mismatch"),
  "copies-stamp": told("copies-stamp"),
  "extra-letter": told("extra-letter"),
  "letter-wording": told("letter-wording"),
  "name-rules": told("name-rules"),
} satisfies Answers;

import { hoursOn } from "../../../office/index.ts";
import { words } from "../../id/words.ts";
import type { Answers } from "../answer.ts";
import { rulesNow, told } from "./values.ts";

/** What these are called on a button, where two meanings are near. */
export const visitTitles = {
  "what-happens": "Urutan di kantor",
  clothes: "Pakaian untuk foto",
  "how-long": "Berapa lama di sana",
  "when-arrive": "Jam berapa tiba",
  "walk-in": "Datang tanpa booking",
  elderly: "Lansia",
  disabled: "Difabel atau sakit",
  "pregnant-baby": "Hamil, bawa bayi",
  "must-come": "Siapa harus datang",
  "proxy-apply": "Datang diwakilkan",
  "proxy-collect": "Pengambilan diwakili",
  "collection-ready": "Paspor sudah jadi?",
  "collection-how": "Cara ambil paspor",
};

/** The visit and the finished passport. Facts: reference/domain.md 3. */
export const visit = {
  "what-happens": told("what-happens"),
  clothes: told("clothes"),
  "how-long": told("how-long"),
  "when-arrive": (asked) => {
    const { comeMinutes, graceMinutes, arrivalWindowMinutes } = rulesNow(asked);
    return `Datanglah ${comeMinutes} menit sebelum jam di surat booking Anda. Batas terakhir: ${
      graceMinutes > 0 ? `${graceMinutes} menit sesudah jam itu` : "jam itu sendiri"
    }; lewat itu kode hangus, tanpa sanksi.

Lebih dari ${arrivalWindowMinutes} menit sebelumnya belum dipanggil, jadi tidak perlu datang subuh. Pintu dibuka ${words.hourThere(hoursOn(asked.office, asked.day).doorsOpen, asked.office)}.
Jam Anda: balas CEK.`;
  },
  "walk-in": told("walk-in"),
  elderly: told("elderly"),
  disabled: told("disabled"),
  "pregnant-baby": told("pregnant-baby"),
  "must-come": told("must-come"),
  "proxy-apply": told("proxy-apply"),
  "proxy-collect": told("proxy-collect"),
  "collection-ready": told("collection-ready"),
  "collection-how": told("collection-how"),
  "application-number": told("application-number"),
} satisfies Answers;

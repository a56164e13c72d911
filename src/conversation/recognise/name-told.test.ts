import { expect, test } from "vitest";
import { read } from "./index.ts";

const today = Temporal.PlainDate.from("2017-08-01");
const toldIn = (text: string) => read(text, today).told?.value;

test.each([
  ["pagi, saya Yohanes Lumban Tobing mau urus paspor", "Yohanes Lumban Tobing"],
  ["min sy Agus Salim mau bikin paspor", "Agus Salim"],
  ["Bapak, saya Yohanes Tobing mau daftar", "Yohanes Tobing"],
  ["Hi, Daniel Wong here, want to renew my passport", "Daniel Wong"],
  ["this is Maria Goreti, I'd like to apply for a new passport", "Maria Goreti"],
  ["kirain udah didaftarin sama kakak. ya sudah daftar skrg. Melati Kusuma", "Melati Kusuma"],
  ["daftar dong. Rina Wati", "Rina Wati"],
  ["tolong buatkan untuk ibu mertua saya Sukarsih tgl 14", "Sukarsih"],
  ["tolong daftarkan bapak saya, Sukardi", "Sukardi"],
  ["please reserve a place for my gardener, Paimin, on Monday", "Paimin"],
  ["a place for my father in law Hardjono on August 15", "Hardjono"],
])("%s: %s told the name beside the wish", (text, name) => {
  expect(toldIn(text)).toBe(name);
});

test.each([
  "saya Ratna Sari mau daftar paspor anak saya",
  "Terima Kasih Banyak atas bantuannya",
  "saya kerja di PT Maju Jaya, mau urus paspor",
  "mau daftar di Jakarta Selatan",
  "saya mau bikin paspor",
  "I want a passport for my son",
])("%s: nobody is told who is to come", (text) => {
  expect(toldIn(text)).toBeUndefined();
});

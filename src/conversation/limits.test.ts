import fc from "fast-check";
import { expect, test } from "vitest";
import { aDialogue, offices2017 } from "../../test/dialogue.ts";
import type { LetterContent } from "../outbox/index.ts";
import { limits } from "../phrasebook/index.ts";
import type { Said } from "./incoming-message.ts";

/** What Meta would send back. */
function faultsOf({ text, qr, buttons, rows }: LetterContent): string[] {
  const taps = [...(buttons ?? []), ...(rows?.rows ?? [])];
  return [
    text.trim() === "" && "an empty letter",
    text.length > (qr || buttons || rows ? limits.caption : limits.text) && `${text.length} letters`,
    buttons && (buttons.length < 1 || buttons.length > 3) && "1 to 3 buttons",
    rows && (rows.rows.length < 1 || rows.rows.length > 10) && "1 to 10 rows",
    [qr, buttons, rows].filter(Boolean).length > 1 && "two kinds at once",
    buttons?.some(({ title }) => title.length > limits.button || title === "") && "a button's title",
    rows?.rows.some(({ title }) => title.length > limits.row || title === "") && "a row's title",
    rows?.rows.some(({ description = "" }) => description.length > limits.description) && "a row's description",
    rows && rows.open.length > limits.open && "the list's button",
    new Set(taps.map(({ title }) => title)).size < taps.length && "two titles alike",
    new Set(taps.map(({ id }) => id)).size < taps.length && "two ids alike",
    /undefined|NaN|\[object/.test(text) && "a hole in a sentence",
  ].filter((fault) => typeof fault === "string");
}

const ordinary = [
  "#Budi Santoso#25011987#14082017",
  "Budi Santoso, 25-01-1987, 14-08-2017",
  "#Rina Wati#12041989#15082017",
  "#Budi#25011987#07082017",
  "#Joko#10101980#minggu depan",
  "#Budi Santoso#14082017",
  "#25011987#14082017",
  "#Ani#31021987#14082017",
  "#Ani#25012019#17082017",
  "ya",
  "tidak",
  "oke",
  "benar",
  "1",
  "2",
  "3",
  "5",
  "17",
  "semua",
  "#batal",
  "btl",
  "urung",
  "cek",
  "pindah",
  "ubah",
  "jam 10",
  "yg siang aja",
  "rabu",
  "besok",
  "tgl 14",
  "lahir 1978",
  "salah, harusnya 1978",
  "Budi Santosa",
  "Siti",
  "menu",
  "halo",
  "daftar",
  "syarat",
  "ANAK",
  "GANTI",
  "BARU",
  "privasi",
  "hapus data saya",
  "STOP",
  "MULAI",
  "tidak bisa datang",
  "saya telat 20 menit",
  "kok gak dibales",
  "paspor hilang min",
  "berapa biayanya",
  "mau daftar di imigrasi depok bisa?",
  "#Budi Santoso#25011987#14082017#Jakarta Selatan",
  "How can I book an appointment please?",
  "cancel",
  "kapan kosong?",
  "knp penuh terus??",
  "hari lain",
  "00009999",
  "#Ani#25011987#14082017\n#Adi#12041989#14082017\n#Edi#05052012#14082017",
  "#NAMA#TGLLahir#TglKedatangan",
  "Assalamualaikum",
  "makasih",
  "petugas",
];
const text = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...ordinary) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 300 }).map((s) => s.replaceAll("\0", "")) },
  fc.lorem(),
);
const said: fc.Arbitrary<Said> = fc.oneof(
  { weight: 12, arbitrary: text.map((text): Said => ({ kind: "text", text })) },
  text.map((text): Said => ({ kind: "edited", text })),
  text.map((caption): Said => ({ kind: "media", media: "image", caption })),
  fc.constantFrom<Said>(
    { kind: "location" },
    { kind: "call" },
    { kind: "deleted" },
    { kind: "media", media: "voice" },
    { kind: "unreadable", type: "poll" },
  ),
  fc.nat(9).map((i): Said => ({ kind: "choice", id: `last.${i}`, title: "" })),
);
const step = fc.record({ said, lapse: fc.boolean(), minutes: fc.integer({ min: 0, max: 50 }), echoOnly: fc.boolean() });

test("whatever is said, in whatever place: an answer within Meta's limits, and never an exception", () => {
  const numbers = ["108111100333", "900000000105", "900000000109", "900000000120"];
  fc.assert(
    fc.property(fc.constantFrom(...numbers), fc.array(step, { minLength: 1, maxLength: 14 }), (number, steps) => {
      const talk = aDialogue({ number });
      talk.world.fill("bogor", "2017-08-14");
      for (const { said, lapse, minutes, echoOnly } of steps) {
        talk.world.now = talk.world.now.add({ minutes });
        talk.world.echoOnly = echoOnly;
        if (lapse) talk.world.lapse();
        const nonce = talk.state().list?.nonce ?? "none";
        const heard = talk.say(said.kind === "choice" ? { ...said, id: said.id.replace("last", nonce) } : said);
        for (const { content } of heard.letters) expect(faultsOf(content)).toEqual([]);
        for (const [i, outcome] of heard.outcomes.entries()) {
          const wish = heard.wishes[i];
          if (outcome.is !== "refused" || outcome.because.why === "already-booked" || wish?.act !== "book") continue;
          expect(talk.state().draft?.people.map(({ name }) => name)).toContain(wish.applicant.name);
        }
      }
    }),
    { numRuns: 400 },
  );
});

test("the letter of confirmation fits a caption in every office, in both languages, for a name of 60 letters and all its hints", () => {
  const name = "Hj. Raden Ajeng Kartika Dewi Kusumaningrum Prawiradirdja S.E";
  expect(name).toHaveLength(60);
  for (const { phoneNumberId, offices } of offices2017().numbers.values()) {
    for (const office of offices) {
      for (const hello of ["Assalamualaikum", "Hello, can I book an appointment please?"]) {
        const talk = aDialogue({ number: phoneNumberId });
        talk.say(hello);
        talk.say(office.short);
        talk.say(`#${name}#25011937#13092017`);
        if (talk.world.bookings.length === 0) talk.say(`#${name}#25011937#30082017`);
        if (talk.world.bookings[0]?.state === "held") talk.say("ya");
        const letter = talk.say("cek");
        expect(letter.qr).toBeDefined();
        expect(letter.text).toContain("Kantor Imigrasi");
        expect(letter.text.length).toBeLessThanOrEqual(limits.caption);
      }
    }
  }
});

test("five people with long names share one letter with all codes, also in the longest office", () => {
  const talk = aDialogue({ number: "900000000105" });
  const lines = ["Satu", "Dua", "Tiga", "Empat", "Lima"].map(
    (word, i) => `#${word} Kusumaningrum Prawiradirdja Sastroamidjojo Mangkunegara#0${i + 1}021980#30082017`,
  );
  talk.say(lines.join("\n"));
  talk.say("3");
  const sure = talk.say("ya");
  expect(sure.qr).toBeDefined();
  for (const { code } of talk.world.bookings) expect(sure.text).toContain(code.slice(0, 4));
  expect(talk.world.bookings).toHaveLength(5);
});

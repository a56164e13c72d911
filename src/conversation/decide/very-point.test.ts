import { describe, expect, test } from "vitest";
import { aDialogue } from "../../../test/dialogue.ts";
import { after, friday, tuesday } from "./booked-talk.fixture.ts";

describe("the very point of a question is answered, whatever stands beside it", () => {
  test.each([
    ["besok mau nganter bapak, apa bisa langsung aja tanpa daftar dulu", "fact-walk-in"],
    ["jam 2 nanti saya mampir aja tanpa daftar boleh?", "fact-walk-in"],
    ["I work shifts and never know my free days, is it ok to just turn up?", "fact-walk-in"],
    ["orang tua umur 75 tetep kudu daftar online dulu?", "fact-elderly"],
    ["can my pregnant wife just come on Monday without booking?", "fact-pregnant-baby"],
    ["sampai jam brp buka, sy pulang sekolah jam 1", "fact-hours"],
    ["buat kerja di korea harus e-paspor ga?", "fact-e-passport"],
    ["paspor haji gratis ya?", "fact-fee"],
    ["pendaftaran ini saya bayar kemana ya", "fact-fee"],
    ["mau kerja ke taiwan, cara daftar paspornya gimana bu", "fact-how-to-book"],
    ["can an officer come to our house? my father is bedridden", "fact-disabled"],
    ["my passport is kept by the agent who won't answer", "fact-lost-passport"],
    ["is a diploma a must? i only have my marriage book", "fact-substitute-paper"],
    ["daftarnya pakai hp anak saya, kok dicek di sini kosong", "fact-about-other"],
    ["how many hours will i be there? nobody watches my shop", "fact-how-long"],
  ])("%s", (text, kind) => {
    expect(aDialogue().say(text).kind).toBe(kind);
  });

  test("a day behind the hours asks whether it is open then", () => {
    const talk = aDialogue();
    talk.say("buka jam brp ya");
    expect(talk.say("kalo sabtu?")).toMatchObject({ kind: "fact-hours", text: expect.stringMatching(/Sabtu.*tutup/s) });
  });

  test("whoever has booked hears how early to come", () => {
    expect(after([tuesday]).say("brp menit sebelumnya harus sampai").text).toMatch(/30 menit/);
  });
});

describe("the papers are those of whoever applies", () => {
  test.each([
    ["bawa apa aja ya? ini paspor pertama saya", /^Paspor baru/],
    ["opa saya mau jenguk cucu di Belanda, dokumen perpanjangnya apa", /^Ganti paspor/],
    ["My daughters are 5 and 8. Which documents do they need?", /^Child under 17/],
  ])("%s", (text, answer) => {
    expect(aDialogue().say(text).text).toMatch(answer);
  });

  test("a grandchild who writes makes no child of a grandfather", () => {
    const talk = aDialogue();
    talk.say("ini cucunya yang ngetik ya. nama kakek Karto Wijoyo, lahir 3 mei 1940, mau buat paspor tgl 16 agustus");
    expect(talk.say("ya").text).not.toMatch(/Anak: e-KTP/);
  });
});

describe("a wish of whoever has a seat", () => {
  test("a day at another office is offered there", () => {
    expect(after([tuesday]).say("tgl 15 di surabaya").text).toMatch(/Kantor Imigrasi Surabaya/);
  });

  test("other days of that week are listed, without their own", () => {
    const { text } = after([friday]).say("bos ga kasih izin hari itu. ada hari apa lagi minggu itu?");
    expect(text).toMatch(/Kamis 10 Agustus/);
    expect(text).not.toMatch(/[1-9]\. Jumat 11/);
  });
});

test("whoever thinks it over first is answered, and has begun nothing", () => {
  const talk = aDialogue();
  talk.say("syaratnya apa");
  expect(talk.say("oke saya rundingan dulu sama keluarga").kind).toBe("not-yet");
});

test.each(["enggi lerres", "olo, tutu", "nggih patut"])("'%s' to an echo is a yes", (yes) => {
  const talk = aDialogue();
  talk.say("Budi Raharjo lahir 1 desember 1987 tgl 14 agustus");
  expect(talk.say(yes).kind).toBe("booked");
});

import { describe, expect, test } from "vitest";
import { aDialogue, type Dialogue, type Heard } from "../../../test/dialogue.ts";

// The laws of the policy, each over everything that may stand open, said in every way we could think of. Tuesday 8 August 2017, nine o'clock.

const loose = "Budi Santoso, 25-01-1987, 14-08-2017";
const exact = "#Budi Santoso#25011987#14082017";

interface Open {
  what: string;
  talk(): Dialogue;
  /** Whether the offer was carried out. */
  done(talk: Dialogue): boolean;
}

const confirmed = ({ world }: Dialogue) => world.bookings.some(({ state }) => state === "confirmed");
const only = ({ world }: Dialogue) => world.bookings[0];
/** The only seat is at that time, in the office that was written to. */
const isAt = (talk: Dialogue, time: string) => {
  const seat = only(talk);
  return seat?.office === 1 && seat.day.toPlainDateTime(seat.starts).toString() === time;
};

function after(...said: string[]): () => Dialogue {
  return () => {
    const talk = aDialogue();
    for (const text of said) talk.say(text);
    return talk;
  };
}

const echo: Open = { what: "an echo", talk: after(loose), done: confirmed };
const echoOnly: Open = {
  what: "an echo without a seat behind it",
  talk() {
    const talk = aDialogue();
    talk.world.echoOnly = true;
    talk.say(loose);
    return talk;
  },
  done: confirmed,
};
const move: Open = {
  what: "a move that was asked for",
  talk: after(exact, "pindah ke tgl 16"),
  done: (talk) => only(talk)?.day.toString() === "2017-08-16",
};
const unasked: Open = {
  what: "a move that nobody asked for",
  talk: after(exact, "tgl 16"),
  done: (talk) => only(talk)?.day.toString() === "2017-08-16",
};
const cancelling: Open = {
  what: "a cancelling",
  talk: after(exact, "min batalin punya saya dong ya karena ada acara keluarga"),
  done: ({ world }) => world.bookings.length === 0,
};
const erasing: Open = {
  what: "an erasing",
  talk: after(exact, "hapus data saya"),
  done: ({ world }) => world.bookings.length === 0,
};
const wrong: Open = { what: "a correction", talk: after(loose, "salah"), done: confirmed };

const yes = [
  "ya",
  "iya",
  "Ya",
  "YA",
  "y",
  "ok",
  "oke",
  "sip",
  "siap",
  "betul",
  "benar",
  "setuju",
  "lanjut",
  "boleh",
  "nggih",
  "enya",
  "yes",
  "ok pak",
  "iya min",
  "ya benar",
  "oke sip",
  "iya betul kak",
  "yup",
  "sudah benar",
  "ya udah",
  "yes please",
  "👍",
];
const times = [
  "tgl 22",
  "selasa tgl 22",
  "rabu",
  "kamis depan",
  "besok",
  "lusa",
  "22 agustus",
  "22/8/2017",
  "jam 10",
  "jam 1 siang",
  "pukul 11.00",
  "siang aja",
  "minggu depan",
  "tgl 23 jam 9",
  "selain jumat",
  "August 22",
  "on Friday",
  "at 11",
];
const persons = ["buat istri saya Rina Wati 12-4-1989", "atas nama Siti Aminah 3 mei 1992"];
const questions = [
  "syaratnya apa aja?",
  "biayanya berapa",
  "kantornya dimana?",
  "bisa diwakilkan ga?",
  "how much is it?",
  "boleh bawa anak?",
];
/** Yeses that agree, beside those that may only take note of what was said. */
const clearYes = [
  "ya",
  "iya",
  "YA",
  "y",
  "betul",
  "benar",
  "setuju",
  "nggih",
  "yes",
  "iya min",
  "ya benar",
  "iya betul kak",
];
const offices = ["di depok aja", "kantor jakarta barat"];

/** Each way to put a word of yes beside something else. */
const beside = (more: string, word: string) => [
  ...(questions.includes(more) ? inOneBreath(more, word) : apart(more, word)),
  `${word} ${more}`,
  `${more} ${word}`,
  `${word} tapi ${more}`,
];
const apart = (more: string, word: string) => [`${word}, ${more}`, `${word}. ${more}`];
/** A yes that is a clause of its own in front of a question is a yes (see below); these are none. */
const inOneBreath = (more: string, word: string) => [`${more} ${word}.`, `${word} kalau ${more}`];

/** A hold that nobody answered: its seat is offered once more. */
const lapsed: Open = {
  what: "the seat of a hold that lapsed",
  talk() {
    const talk = aDialogue();
    talk.say(loose);
    talk.world.lapse();
    talk.say("ya");
    return talk;
  },
  done: (talk) => confirmed(talk) && isAt(talk, "2017-08-14T08:00:00"),
};
const freeDay: Open = {
  what: "a day that was said to be free",
  talk: after("Budi Santoso, 25-01-1987", "tgl 16 masih ada?"),
  done: (talk) => isAt(talk, "2017-08-16T08:00:00"),
};

const offers = [echo, echoOnly, move, unasked, cancelling, erasing, wrong, lapsed];

describe.each(offers)("$what", ({ talk, done }) => {
  test.each([
    ["a time", times],
    ["a person", persons],
    ["a question", questions],
    ["an office", offices],
  ])("is not carried out by a yes beside %s", (_, things) => {
    const taken: string[] = [];
    for (const more of things) {
      for (const [i, word] of yes.entries()) {
        // One of the five ways for each word: every way meets every thing.
        for (const text of beside(more, word).filter((_, n) => (n + i) % 5 === 0)) {
          const open = talk();
          open.say(text);
          if (done(open)) taken.push(text);
        }
      }
    }
    expect(taken).toEqual([]);
  });
});

describe("a yes of its own in front of a question that touches no seat", () => {
  const said = clearYes.flatMap((word, i) =>
    questions.flatMap((question, n) => apart(question, word).filter((_, way) => (i + n + way) % 2 === 0)),
  );

  test.each([echo, echoOnly, move])("carries out $what, and the question is answered beneath", ({ talk, done }) => {
    const lost = said.filter((text) => {
      const open = talk();
      open.say(text);
      return !done(open);
    });
    expect(lost).toEqual([]);
    const open = talk();
    expect(open.say("Ya. Biayanya berapa?").text).toMatch(/Rp/);
  });

  test.each([unasked, cancelling, erasing, wrong])("carries out no $what", ({ talk, done }) => {
    const taken = said.filter((text) => {
      const open = talk();
      open.say(text);
      return done(open);
    });
    expect(taken).toEqual([]);
  });

  test.each([echo, echoOnly, move])("is none for $what where the question is of another seat", ({ talk, done }) => {
    const taken = [
      "ya, bisa jam 10 ga?",
      "iya. kalau mau pindah hari gimana?",
      "ya, istri saya bisa ikut daftar?",
      "yes, but can I come later?",
      "ya. bisa di depok?",
      "ya, kalau batal gimana?",
      "iya, tapi biayanya berapa?",
      "ya, kalau gratis",
      "ok. biayanya berapa?",
      "yes, is there another day?",
    ].filter((text) => {
      const open = talk();
      open.say(text);
      return done(open);
    });
    expect(taken).toEqual([]);
  });
});

describe.each([
  { ...echoOnly, at: "2017-08-14T08:00:00" },
  { ...move, at: "2017-08-16T08:00:00" },
  { ...unasked, at: "2017-08-16T08:00:00" },
  { ...lapsed, at: "2017-08-14T08:00:00" },
  { ...freeDay, at: "2017-08-16T08:00:00" },
])("$what", ({ talk, at }) => {
  /** Said as a wish, as a question, in a remark, and beside another question. */
  const ways = (time: string) => [
    time,
    `masih bisa ${time} ga?`,
    `kok gitu, ${time} ada ga`,
    `${time} buka ga?`,
    `kalau ${time} gimana?`,
    `biayanya berapa kalau ${time}?`,
    `can I still come ${time}?`,
  ];

  test("is withdrawn or replaced by a message that names another day, hour or office: no bare yes behind it carries it out", () => {
    const taken: string[] = [];
    for (const [i, time] of [...times, ...offices].entries()) {
      // Behind the sixteenth "rabu" is that very Wednesday.
      if (time === "rabu" && at.startsWith("2017-08-16")) continue;
      for (const [n, text] of ways(time).entries()) {
        const open = talk();
        // An echo, or a day asked about, that comes of it says itself what a yes is for.
        if (open.say(text).kind === "echo") continue;
        open.say(yes[(i + n) % yes.length] as string);
        if (confirmed(open) && isAt(open, at)) taken.push(text);
      }
    }
    expect(taken).toEqual([]);
  });
});

test.each([echo, echoOnly, move])("$what is carried out by any bare yes", ({ talk, done }) => {
  const refused = yes.filter((word) => {
    const open = talk();
    open.say(word);
    return !done(open);
  });
  expect(refused).toEqual([]);
});

describe.each([unasked, cancelling, erasing])("$what", ({ talk, done }) => {
  test("is never carried out by a bare yes, which asks for the own word", () => {
    const taken = yes.filter((word) => {
      const open = talk();
      const heard = open.say(word);
      return done(open) || heard.kind !== "own-word";
    });
    expect(taken).toEqual([]);
  });
});

test.each([
  [cancelling, ["BATAL", "ya batal", "iya batalin aja", "batalkan", "yes cancel"], "Ya, batalkan"],
  [erasing, ["HAPUS", "ya hapus", "hapus aja", "yes erase"], "Ya, hapus"],
  [unasked, ["PINDAH", "ya pindah", "oke pindahkan", "yes move"], "Ya, pindahkan"],
] as const)("$0.what: its own words and its button carry it out", ({ talk, done }, words, button) => {
  for (const word of words) {
    const open = talk();
    open.say(word);
    expect([word, done(open)]).toEqual([word, true]);
  }
  const open = talk();
  open.tap(button);
  expect(done(open)).toBe(true);
});

describe("polarity and owner come before every act", () => {
  const denials = [
    "jangan",
    "jgn",
    "jangan sampai",
    "ga mau",
    "gak usah",
    "tidak mau",
    "nggak ingin",
    "ojo",
    "ulah",
    "belum mau",
  ];
  const verbs = ["dibatalin", "dibatalkan", "batalin", "batalkan", "dicancel", "batal"];
  const ends = ["", " ya min", " dulu ya pak", ", saya pasti dateng", " booking saya", " yang punya saya dong"];
  const english = [
    "please don't cancel",
    "do not cancel my booking",
    "don't cancel it please",
    "no need to cancel",
    "I never asked to cancel",
    "I don't want to cancel",
    "not cancelling, just asking",
    "please do not cancel anything",
  ];

  test("what must not be cancelled is neither cancelled nor asked about, in any way of saying it", () => {
    const wrongly: string[] = [];
    const said = [
      ...denials.flatMap((no) => verbs.flatMap((verb) => ends.map((end) => `${no} ${verb}${end}`))),
      ...english,
    ];
    for (const text of said) {
      const talk = after(exact)();
      const { kind } = talk.say(text);
      talk.say("ya");
      if (kind === "ask-cancel" || kind === "cancelled" || talk.world.bookings.length === 0) wrongly.push(text);
    }
    expect(wrongly).toEqual([]);
  });

  test.each([
    "temen saya batal ikut, saya tetep dateng ya",
    "penerbangan saya batal",
    "takutnya batal otomatis",
    "tiketnya dicancel maskapai",
    "kok dibatalin sih? saya ga pernah minta batal",
    "umrohnya batal, paspornya tetep jadi",
    "my friend cancelled, I am still coming",
    "suami saya batal ikut tapi saya tetap",
    "my flight was cancelled",
    "acara di luar negeri batal pak",
  ])("%s: nothing is cancelled, and the booking is said to stay", (text) => {
    const talk = after(exact)();
    expect(talk.say(text).kind).toBe("keep");
    talk.say("ya");
    expect(talk.world.bookings).toHaveLength(1);
  });

  test.each([
    "batalin booking saya dong",
    "saya mau batal aja",
    "ga bisa dateng, tolong batalkan",
    "cancel my booking please",
    "min tolong dibatalkan ya",
    "gajadi ah min batalin aja",
    "nggak usah deh, dibatalkan saja",
    "abdi hoyong ngabatalkeun",
    "kulo mau batal mawon",
  ])("%s is asked about, with the word that does it", (text) => {
    const talk = after(exact)();
    const heard = talk.say(text);
    expect([heard.kind, talk.world.bookings.length]).toEqual(["ask-cancel", 1]);
    talk.say("BATAL");
    expect(talk.world.bookings).toHaveLength(0);
  });
});

test.each([
  "I can't make it after all, please cancel my booking",
  "cancel please, thanks for all",
  "min semua keluarga saya sakit jadi tolong dibatalkan ya",
])("%s: a word of 'all' in a sentence cancels nothing unasked", (text) => {
  const talk = after(exact, "#Rina Wati#12041989#15082017")();
  talk.say(text);
  expect(talk.world.bookings).toHaveLength(2);
});

test("what is only guessed to be an erasing is asked about, also of whoever has nothing booked", () => {
  const talk = aDialogue();
  expect(talk.say("please delete my old message").wishes).toEqual([]);
  expect(talk.say("tolong hapus semua data pribadi saya dari sistem ini ya pak").wishes).toEqual([]);
});

test("after 'something is wrong' nothing is agreed before a new echo; then a yes counts again", () => {
  for (const word of yes) {
    const talk = wrong.talk();
    talk.say(word);
    expect([word, confirmed(talk)]).toEqual([word, false]);
    expect(talk.say("lahir 1978").kind).toBe("echo");
    talk.say("ya");
    expect(confirmed(talk)).toBe(true);
  }
});

test("a question begins no form and moves no hold", () => {
  const asked = [
    "bisa daftar buat besok ga min?",
    "kalo dateng langsung tanpa daftar bisa ga?",
    "anak saya 2 tahun perlu daftar ga?",
    "ayah umur 70, harus antri juga?",
    "Can I come without appointment?",
    "how long does it take?",
    "jakarta pusat masih ada kuota besok?",
    "tgl 22 masih ada?",
    "rabu kosong ga",
    "jam 10 masih bisa?",
    "menyewa joki paspor kena hukum ga?",
    "paspor saya terbitan 2007 gimana",
    "nomor saya ganti, booking pakai nomor lama gimana",
    "sudah di kantor tapi blm daftar, gimana?",
    "is 22 August free?",
  ];
  for (const text of asked) {
    const fresh = aDialogue();
    expect([text, fresh.say(text).kind]).not.toEqual([text, "ask-name"]);
    const talk = echo.talk();
    const before = { ...only(talk) };
    talk.say(text);
    expect([text, only(talk)]).toEqual([text, before]);
  }
});

test.each([
  "kode saya ilang",
  "kode bookingnya hilang",
  "chat hilang ganti hp",
  "kode booking saya apa ya kehapus",
  "minta kode booking lagi",
  "jadwal saya jam brp ya?",
  "jadwal saya kapan",
  "tgl brp saya disuruh dateng",
  "cek antrian saya",
  "When is my appointment?",
  "kirim ulang kodenya",
  "barcode nya mana",
  "saya terdaftar ga",
  "jadi kapan saya datangnya?",
  "what time should I come?",
  "iraha abdi kedah dongkap",
])("whoever has a booking and says %s means their own", (text) => {
  const talk = after(exact)();
  expect(talk.say(text).text).toMatch(/[0-9A-Z]{4}-[0-9A-Z]{4}[^]*14 (?:Agustus|August)/);
  expect(talk.world.bookings).toHaveLength(1);
});

test("every answer while a hold is open ends with what waits and until when", () => {
  const said = [
    "syaratnya apa",
    "biaya brp",
    "kantor dimana",
    "bentar ya tanya suami dulu",
    "saya pikir dulu",
    "nanti aja deh",
    "ok nanti saya kabari",
    "ini robot ya?",
    "parkir ada?",
    "makasih",
    "halo",
    "menu",
    "data saya aman ga",
    "blablabla xyz",
    "pelayanan busuk",
    "Ok. Terus syaratnya apa aja min?",
    "anak saya perlu ikut?",
    "tes",
    "what should I bring?",
    "boleh pake kaos?",
  ];
  for (const text of said) {
    const talk = echo.talk();
    expect([text, talk.say(text).text]).toEqual([text, expect.stringMatching(/09\.30/)]);
    talk.say("ya");
    expect([text, confirmed(talk)]).toEqual([text, true]);
  }
});

test("forwarded and template-like texts book nobody, whatever is answered next", () => {
  const broadcast =
    "Mulai Senin 7 Agustus 2017 pendaftaran antrian paspor Kanim Bogor via WhatsApp 08 1111 00 333. Ketik #NAMA#TGLLahir#TglKedatangan contoh #Budi#25011987#07082017. Sebarkan!";
  const said: Parameters<Dialogue["say"]>[0][] = [
    { kind: "text", text: broadcast, forwarded: true },
    `${broadcast}\n\napa ini benar min?`,
    "Contoh #Herman#19111994#21082017 itu gimana maksudnya?",
    "bener ga ini? format #NAMA#TGLLahir#TglKedatangan (contoh: #Herman#19111994#21082017) kirim ke 08111100333",
    {
      kind: "text",
      text: "Layanan paspor via WA\n#NAMA#TGLLahir#TglKedatangan\nContoh: #Budi#25011987#07082017",
      forwarded: true,
    },
    { kind: "text", text: "Info dari grup sebelah, imigrasi buka sabtu minggu", forwarded: true },
  ];
  for (const text of said) {
    const talk = aDialogue();
    expect(talk.say(text).letters).toHaveLength(1);
    for (const next of ["ya", "1", "tgl 22", "ya"]) talk.say(next);
    expect(talk.world.bookings).toEqual([]);
  }
});

test("somebody's data in a forwarded text are shown, and booked only by a yes", () => {
  const talk = aDialogue();
  const shown = talk.say({ kind: "text", text: exact, forwarded: true });
  expect([shown.kind, talk.world.bookings]).toEqual(["forwarded", []]);
  expect(shown.text).toContain("Budi Santoso");
  talk.say("ya");
  expect(talk.world.bookings).toHaveLength(1);
});

test("nobody who writes for the first time meets silence", () => {
  const said = [
    "ok",
    "oke",
    "siap",
    "p",
    ".",
    "??",
    "👍",
    "🙏",
    "halo",
    "asdfgh",
    "saya menang undian umroh mau bikin paspor syaratnya apa",
    "https://www.imigrasi.go.id ini beneran promo paspor gratis?",
    "menang undian 50jt klik bit.ly/xx",
    "makasih",
    "tidak",
    "iya",
  ];
  for (const text of said) expect([text, aDialogue({ known: false }).say(text).letters.length]).toEqual([text, 1]);
  for (const media of ["sticker", "voice", "image", "video", "document"] as const)
    expect(aDialogue({ known: false }).say({ kind: "media", media }).letters).toHaveLength(1);
});

// Cut off in the middle: nobody can say for sure what was meant.
const vague = [
  "rumah saya",
  "dari foto",
  "kakak yg",
  "kira2 kapan",
  "apa hubungannya",
  "dipakai buat",
  "ada layanan",
  "kenapa saya",
  "ada jaminan",
  "kk baru",
  "tadi istri",
  "kok beda",
  "klo mau",
  "bisa sehari",
  "lapor anak",
];

test("near meanings are asked about with buttons, and the button is that meaning", () => {
  const asking: [string, Heard, Dialogue][] = [];
  for (const text of vague) {
    const talk = aDialogue();
    const heard = talk.say(text);
    if (heard.kind === "which-meaning") asking.push([text, heard, talk]);
  }
  expect(asking.length).toBeGreaterThan(0);
  for (const [text, heard, talk] of asking) {
    expect(heard.taps.length).toBeGreaterThanOrEqual(2);
    const next = talk.tap(heard.taps[0] as string);
    expect([text, next.kind]).not.toEqual([text, "not-understood"]);
    expect(next.kind).not.toBe("which-meaning");
  }
});

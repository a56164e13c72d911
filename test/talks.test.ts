import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { aCitizen } from "./citizen.ts";
import { freshMorning } from "./morning.ts";
import { aTestServer, type TestServer } from "./test-server.ts";

// Whole talks through the whole program, as people have them. Tuesday 8 August 2017, 09.00; 10 August in Bogor is full.
let server: TestServer;
beforeAll(async () => {
  server = await aTestServer("2017-08-08T09:00:00+07:00");
});
afterAll(() => server.close());
beforeEach(() => freshMorning(server));

const published = "#Budi Santoso#25011987#14082017";
const loose = "Budi Santoso, 25-01-1987, 14-08-2017";
const later = (minutes: number) => server.program.jump(server.program.clock.now().add({ minutes }));

test("a family of three in one message: one slip put right, another hour for all, one YA, one taken out and back", async () => {
  const father = aCitizen(server);
  const family = "#Budi Santoso#25011987#14082017\n#Rina Santoso#12041989#14082017\n#Kevin Santoso#05052012#14082017";
  expect(await father.says(family)).toMatch(
    /Budi Santoso, lahir 25[^]*Rina Santoso, lahir 12[^]*Kevin Santoso, lahir 5/,
  );
  expect(await father.says("jam 10")).toMatch(/(?:14 Agustus, pukul 10\.00 WIB[^]*){3}/);
  expect(await father.says("lahir 1978")).toMatch(/^Untuk siapa\?/);
  const fixed = await father.says("Rina lahir 1978");
  expect(fixed).toMatch(/Lahir: 12 April 1978[^]*10\.00[^]*masih menunggu: Budi Santoso dan Kevin Santoso/);
  const sure = await father.says("ya");
  expect(sure).toMatch(/^Sudah pasti untuk 3 orang[^]*Rina[^]*Budi[^]*Kevin/);
  expect(await father.seats()).toMatchObject([
    { name: "Rina Santoso", born: "1978-04-12", starts: "10:00", state: "confirmed" },
    { name: "Budi Santoso", starts: "10:00", state: "confirmed" },
    { name: "Kevin Santoso", starts: "10:00", state: "confirmed" },
  ]);
  expect(await father.says("batal")).toMatch(/Booking mana[^]*4\. Semua/);
  expect(await father.says("kevin")).toMatch(/^Sudah kami batalkan untuk Kevin Santoso/);
  expect(await father.seats()).toHaveLength(2);
  expect(await father.says("urung")).toMatch(/^Kembali seperti semula. Kode booking[^]*Kevin Santoso/);
  expect(await father.says("pindah")).toMatch(/^Tempat Kevin Santoso sekarang/);
  await father.says("cek");
  expect(await father.says("pindah")).toMatch(/Booking mana yang dipindah[^]*3\. Kevin/);
  expect(await father.says("rina")).toMatch(/^Tempat Rina Santoso sekarang/);
});

test("the sample of the newspaper, forwarded after its day: asked, then step by step with her own name", async () => {
  const ibu = aCitizen(server);
  expect(await ibu.forwards("#Budi#25011987#07082017")).toMatch(/hanya contoh, jadi belum ada tempat yang dipesan/);
  expect(await ibu.says("ya")).toMatch(/belum ada tempat yang perlu dipastikan/);
  expect(await ibu.says("1")).toMatch(/Siapa nama lengkap/);
  expect(await ibu.says("cek")).toMatch(/Belum ada booking[^]*Siapa nama lengkap/);
  expect(await ibu.says("Siti Aminah")).toMatch(/Kapan tanggal lahir Siti Aminah/);
  expect(await ibu.says("hmm gimana ya")).toMatch(/^Maaf, kami belum paham. Kapan tanggal lahir Siti Aminah/);
  expect(await ibu.says("3 mei 1992")).toMatch(/2\. Rabu 9 Agustus, 08\.00/);
  expect(await ibu.says("rabu 23 pagi")).toMatch(/Nama: Siti Aminah[^]*Rabu, 23 Agustus 2017, pukul 08\.00/);
  expect(await ibu.says("oke")).toMatch(/^Sudah pasti[^]*Siti Aminah/);
  expect(await ibu.seats()).toMatchObject([{ name: "Siti Aminah", born: "1992-05-03", day: "2017-08-23" }]);
});

test("everything in an echo can be put right in a few words, and only one seat is held all the time", async () => {
  const budi = aCitizen(server);
  await budi.says(loose);
  expect(await budi.taps("Ada yang keliru")).toMatch(/^Bagian mana yang keliru/);
  expect(await budi.says("namanya Budi Santosa")).toMatch(/Nama: Budi Santosa\nLahir: 25 Januari 1987/);
  expect(await budi.says("lahir 26 januari")).toMatch(/Lahir: 26 Januari 1987/);
  expect(await budi.says("Budi Santosa lahirnya 26 Maret 1987")).toMatch(/Lahir: 26 Maret 1987/);
  expect(await budi.says("kamis 24")).toMatch(/Kamis, 24 Agustus 2017/);
  const last = await budi.says("siang");
  expect(last).toMatch(/Kamis, 24 Agustus 2017, pukul 13\.30/);
  expect(last).not.toContain("masih menunggu");
  expect(await budi.seats()).toMatchObject([
    { name: "Budi Santosa", born: "1987-03-26", day: "2017-08-24", state: "held" },
  ]);
  await budi.taps("Ya, benar");
  expect(await budi.seats()).toMatchObject([{ starts: "13:30", state: "confirmed" }]);
});

test("JAM 10 is offered and PINDAH moves it, each letter says how often it can be moved again, and after twice the seat is simply kept", async () => {
  const budi = aCitizen(server);
  await budi.says(published);
  const [{ code } = { code: "" }] = await budi.seats();
  const offer = /sudah punya tempat Senin[^]*Pindah ke \*Senin, 14 Agustus 2017, pukul 10\.00 WIB\*\? Balas \*PINDAH\*/;
  expect(await budi.says("JAM 10")).toMatch(offer);
  expect(await budi.seats()).toMatchObject([{ starts: "08:00" }]);
  // Nobody asked for a move: a yes may be to anything, its own word is not.
  expect(await budi.says("ya")).toMatch(/balas PINDAH untuk memindah tempat Budi Santoso ke Senin 14 Agustus, 10\.00/);
  expect(await budi.seats()).toMatchObject([{ starts: "08:00" }]);
  expect(await budi.says("PINDAH")).toMatch(/^Sudah dipindah. Kode booking tetap[^]*Masih bisa pindah 1 kali lagi/);
  expect(await budi.says("PINDAH")).toMatch(/^Tempat Budi Santoso sekarang: Senin, 14 Agustus 2017, pukul 10\.00/);
  expect(await budi.says("3")).toMatch(/Pindah lagi sudah tidak bisa/);
  expect(await budi.says("pindah")).toMatch(/sudah dipindah 2 kali[^]*tetap aman[^]*BATAL/);
  expect(await budi.seats()).toMatchObject([{ code, day: "2017-08-11", starts: "10:00" }]);
});

test("another day for the same person is a move that is offered; an hour the office does not have brings its hours", async () => {
  const budi = aCitizen(server);
  await budi.says(published);
  expect(await budi.says("#Budi Santoso#25011987#18082017")).toMatch(
    /sudah punya tempat Senin[^]*Pindah ke \*Jumat, 18 Agustus 2017, pukul 08\.00 WIB\*/,
  );
  expect(await budi.seats()).toMatchObject([{ day: "2017-08-14" }]);
  expect(await budi.taps("Ya, pindahkan")).toMatch(/Jumat, 18 Agustus 2017/);
  const hours = await budi.says("jam 13");
  expect(hours).toMatch(
    /tidak ada jadwal pukul 13\.00 WIB[^]*1\. Jumat 18 Agustus, 11\.00[^]*Tempat Anda Jumat 18 Agustus, 08\.00 tetap aman/,
  );
  expect(hours).not.toMatch(/\. Jumat 18 Agustus, 08\.00/);
  // Friday afternoon: the come-time lies behind the break.
  expect(await budi.says("2")).toMatch(/pukul 13\.30 WIB[^]*tiba pukul 13\.00/);
});

test("#batal and URUNG, for a confirmed seat and for a hold, also after the hold's own time", async () => {
  const budi = aCitizen(server);
  await budi.says(loose);
  expect(await budi.says("#batal")).toMatch(/tidak jadi dipesan/);
  await later(15);
  expect(await budi.says("URUNG")).toMatch(/balas \*YA\*/);
  await budi.says("ya");
  expect(await budi.says("#batal")).toMatch(/^Sudah kami batalkan untuk Budi Santoso[^]*URUNG/);
  expect(await budi.says("batal")).toMatch(/sudah dibatalkan[^]*URUNG/);
  expect(await budi.says("URUNG")).toMatch(/^Kembali seperti semula/);
  expect(await budi.says("ya")).toMatch(/Tidak ada lagi yang perlu dijawab[^]*Budi Santoso: Senin 14 Agustus/);
  expect(await budi.seats()).toMatchObject([{ state: "confirmed", day: "2017-08-14" }]);
  expect(await budi.says("btl")).toMatch(/^Batalkan tempat Budi Santoso/);
  expect(await budi.taps("Ya, batalkan")).toMatch(/^Sudah kami batalkan/);
  expect(await budi.seats()).toEqual([]);
});

test("a full day: puzzled words ask again, 2 takes a day, a neighbour's office is one tap away and does not stick", async () => {
  const siti = aCitizen(server);
  await siti.says("#Siti Aminah#03051992#10082017");
  expect(await siti.says("waduh gimana dong")).toMatch(/Balas angka dari daftar terakhir/);
  expect(await siti.says("2")).toMatch(/Jumat, 11 Agustus 2017/);
  const adi = aCitizen(server);
  await adi.says("#Adi Putra#01021990#10082017");
  expect(await adi.taps("Depok")).toMatch(/Kamis, 10 Agustus 2017[^]*Kantor Imigrasi Depok/);
  expect(await adi.says("#Edi Putra#01021991#15082017")).toMatch(/Kantor Imigrasi Bogor/);
  // Two offices on one page: each with its own.
  expect(await adi.says("cek")).toMatch(/Adi Putra[^]*Kantor Imigrasi Depok[^]*Edi Putra[^]*Kantor Imigrasi Bogor/);
});

test("a number of three offices: asked once, a branch by its short name, a town nobody serves is no dead end", async () => {
  const citizen = aCitizen(server, { number: "900000000105" });
  await citizen.says("#Siti Aminah#03051992#15082017");
  expect(await citizen.says("papua")).toMatch(/Balas angka dari daftar terakhir, atau tulis nama kotanya/);
  expect(await citizen.says("ulp 2")).toMatch(/^Sudah pasti[^]*Jakarta Selatan, ULP II[^]*Siti Aminah/);
  expect(await citizen.says("#Adi Putra#01021990#15082017")).toMatch(/ULP II/);
});

test("Batam's format has an address and no day; a masked identity number is nobody's name", async () => {
  const batam = aCitizen(server, { number: "1082288862017" });
  expect(await batam.says("Budi Santoso#25011987#Jl. Melati 5 Batam Kota")).toMatch(
    /Mau datang hari apa\?[^]*di Batam/,
  );
  expect(await batam.says("2")).toMatch(/Nama: Budi Santoso[^]*Rabu, 9 Agustus 2017[^]*Kantor Imigrasi Batam/);
  const bogor = aCitizen(server);
  expect(await bogor.says("Rina Wati 3201012501870001 12-04-1989 15-08-2017")).toMatch(
    /Nama: Rina Wati\nLahir: 12 April 1989/,
  );
});

test("somebody whose telephone number WhatsApp does not show books, moves and cancels like everybody", async () => {
  const hidden = aCitizen(server, { userId: "ID.1349120865530274" });
  expect(await hidden.says(published)).toMatch(/^Sudah pasti. Kode booking/);
  expect(hidden.letters[0]).toMatchObject({ to: "ID.1349120865530274", type: "image" });
  expect(await hidden.says("JAM 10")).toMatch(/pukul 10\.00 WIB/);
  expect(await hidden.says("batal")).toMatch(/Sudah kami batalkan/);
});

test("STOP keeps booking and answers, MULAI takes it back; HAPUS DATA SAYA asks once and leaves nothing", async () => {
  const budi = aCitizen(server);
  await budi.says(published);
  expect(await budi.says("STOP")).toMatch(/hanya membalas pesan Anda[^]*tetap berlaku/);
  expect(await budi.says("cek")).toMatch(/Kode booking/);
  expect(await budi.says("MULAI")).toMatch(/STOP/);
  expect(await budi.says("hapus data saya")).toMatch(/ikut batal[^]*Budi Santoso/);
  expect(await budi.says("tidak")).toMatch(/tidak ada yang berubah/);
  expect(await budi.seats()).toHaveLength(1);
  await budi.says("hapus data saya");
  expect(await budi.taps("Ya, hapus")).toMatch(/sudah kami hapus, 1 booking dibatalkan/);
  expect(await budi.says("urung")).toMatch(/Tidak ada pembatalan/);
  expect(await budi.seats()).toEqual([]);
});

test("an English visitor stays in English to the end", async () => {
  const visitor = aCitizen(server);
  // A question begins no form.
  expect(await visitor.says("Hello, how can I book an appointment?")).toMatch(
    /Write three things: name as on the ID card/,
  );
  expect(await visitor.says("I want to book")).toMatch(/What is the full name/);
  await visitor.says("John Smith");
  expect(await visitor.says("12 March 1990")).toMatch(/1\. Tuesday 8 August, 13\.30/);
  expect(await visitor.says("wednesday 23")).toMatch(/Visit: Wednesday, 23 August 2017/);
  expect(await visitor.says("it is wrong")).toMatch(/^Which part is wrong/);
  expect(await visitor.says("born 1991")).toMatch(/Born: 12 March 1991/);
  expect(await visitor.says("yes")).toMatch(/^Confirmed. Booking code/);
  expect(await visitor.says("cancel")).toMatch(/^We have cancelled for John Smith/);
});

test("a tap on an old list does nothing; an edited message replaces what waits and offers a move for what is sure", async () => {
  const siti = aCitizen(server);
  await siti.says("#Siti Aminah#03051992#10082017");
  const old = siti.letters.at(-1);
  await siti.says("menu");
  expect(await siti.taps("Jum 11 Agu", old)).toMatch(/^Pilihan itu dari pesan yang lama/);
  expect(await siti.seats()).toEqual([]);
  await siti.says("Siti Aminah, 03-05-1992, 14-08-2017");
  expect(await siti.edits("Siti Aminah, 03-05-1992, 15-08-2017")).toMatch(/Selasa, 15 Agustus 2017/);
  expect(await siti.seats()).toMatchObject([{ day: "2017-08-15", state: "held" }]);
  await siti.says("ya");
  expect(await siti.edits("#Siti Aminah#03051992#16082017")).toMatch(/Pindah ke \*Rabu, 16 Agustus/);
  expect(await siti.seats()).toMatchObject([{ day: "2017-08-15" }]);
});

test("a late YA of a whole family: told so, and one more YA seats everybody without a name typed again", async () => {
  const father = aCitizen(server);
  await father.says("#Budi Santoso#25011987#14082017\n#Rina Santoso#12041989#14082017");
  await later(31);
  expect(await father.says("ya")).toMatch(
    /Waktu simpan.*sudah habis[^]*Jam yang sama masih ada[^]*Atau pilih yang lain/,
  );
  expect(await father.says("ya")).toMatch(/^Sudah pasti untuk 2 orang/);
  expect(await father.seats()).toHaveLength(2);
});

test("a sixth person is told by name that it is one too many; a place given back makes room", async () => {
  const helper = aCitizen(server);
  const names = ["Ani Satu", "Budi Dua", "Cici Tiga", "Didi Empat", "Edi Lima", "Fifi Enam"];
  const said = await helper.says(names.map((name, i) => `#${name}#0101198${i}#15082017`).join("\n"));
  expect(said).toMatch(
    /Edi Lima[^]*\*YA\*[^]*Fifi Enam belum bisa kami pesankan: .*paling banyak 5 orang.*sekarang Ani, Budi, Cici, Didi dan Edi\./,
  );
  await helper.says("ya");
  expect(await helper.seats()).toHaveLength(5);
  await helper.says("batal");
  await helper.says("ani");
  expect(await helper.says("#Fifi Enam#01011985#15082017")).toMatch(/^Sudah pasti[^]*Fifi Enam/);
});

test("a message that waited for hours counts from when it was said: tomorrow is the day after it was written", async () => {
  const rudi = aCitizen(server);
  const yesterday = server.program.clock.now().subtract({ hours: 11 }).toString();
  expect(await rudi.saidAt(yesterday, "Rudi Hartono 1-2-1985 lusa")).toMatch(/Rabu, 9 Agustus 2017/);
});

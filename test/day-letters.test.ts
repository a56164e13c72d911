import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "../src/database/index.ts";
import { keyRights, makeKey } from "../src/staff/index.ts";
import { aCitizen } from "./citizen.ts";
import { keysOf } from "./key-file.ts";
import { type Letter, until } from "./meta.ts";
import { aTestServer, isQuiet, type TestServer } from "./test-server.ts";

// One day of Bogor, through the doors: people write to the webhook, another program acts for the office, letters leave for Meta.

let server: TestServer;
let key: string;
beforeAll(async () => {
  server = await aTestServer("2017-08-07T09:00:00+07:00");
  const url = server.pool.options.connectionString as string;
  const [database, keys] = [openDatabase(url), await keysOf(url)];
  key = await database.transaction(async (tx) => {
    const now = server.program.clock.now();
    const hand = { actor: "operator", now, real: Temporal.Now.instant() };
    return (await makeKey(tx, keys, { office: null, rights: keyRights, label: "test" }, hand)).text;
  });
  await database.close();
});
afterAll(() => server.close());

const moment = (text: string) => server.program.jump(Temporal.Instant.from(`2017-08-${text}:00+07:00`));

interface Answer {
  arrival: { id: string };
  ticket: { id: string; number: string };
}

/** What another program asks of the office; the letters that left for it are in `meta`. */
async function asks(path: string, body: object = {}): Promise<Answer> {
  const answer = await fetch(`${server.program.address}/api/v1${path}`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const told = (await answer.json()) as Answer;
  if (!answer.ok && answer.status !== 409) throw new Error(`${path}: ${answer.status} ${JSON.stringify(told)}`);
  await until("letters to leave", () => isQuiet(server.pool));
  return told;
}

const codeOf = (words: string) => /\*(\w{4}-\w{4})\*/.exec(words)?.[1] as string;
const last = (phone: string) => server.meta.lettersTo(phone).at(-1) as Letter;
const templateOf = ({ body }: Letter) =>
  body.template as { name: string; components: { parameters: { text: string }[] }[] };

test("a day: papers complete and called by telephone, sent back with a seat, late and booked again, never came", async () => {
  const [budi, siti, joko, ani] = [aCitizen(server), aCitizen(server), aCitizen(server), aCitizen(server)];
  const codes: string[] = [];
  for (const [citizen, who] of [
    [budi, "Budi Santoso#25011987"],
    [siti, "Siti Aminah#26021990"],
    [joko, "Joko Susilo#03041985"],
    [ani, "Ani Lestari#07091979"],
  ] as const)
    codes.push(codeOf(await citizen.says(`#${who}#08082017`)));

  expect(await ani.says("jam 10")).toMatch(/pukul 10\.00 WIB\*\?[^]*\*PINDAH\*/);
  expect(await ani.says("pindah")).toMatch(/^Sudah dipindah[^]*pukul 10\.00 WIB/);

  await moment("08T07:35");
  const budis = (await asks("/offices/bogor/arrivals", { code: codes[0] })).arrival;
  expect(await budi.says("cek")).toContain("tiba pukul 07.35");
  const { ticket } = await asks(`/offices/bogor/arrivals/${budis.id}/papers`, { missing: [] });
  expect(ticket.number).toBe("A001");
  // The office writes to nobody unasked; the paper's QR asks.
  expect(last(budi.phone).text).toContain("tiba pukul 07.35");
  const { rows } = await server.pool.query("select secret from ticket");
  expect(await budi.says(`NOMOR A001 ${rows[0].secret}`)).toContain("*A001*: Anda yang berikutnya");
  await moment("08T07:40");
  await asks("/offices/bogor/counters/2/call-next");
  expect(last(budi.phone).text).toContain("*A001, silakan ke Loket 2 sekarang.*");
  await asks(`/tickets/${ticket.id}/served`);
  expect(await budi.says("nomor")).toContain("*A001* sudah selesai dilayani");

  const sitis = (await asks("/offices/bogor/arrivals", { code: codes[1] })).arrival;
  await asks(`/offices/bogor/arrivals/${sitis.id}/papers`, { missing: [{ paper: 1 }] });
  expect(last(siti.phone).text).toMatch(/Kartu Keluarga \(KK\)[^]*\*Jumat, 11 Agustus 2017, pukul 0\d\.\d\d WIB\*/);
  expect((await siti.seats())[0]).toMatchObject({ day: "2017-08-11" });
  expect(await siti.says("pindah ke rabu 23 agustus")).toContain("Sekarang bisa sampai Selasa 22 Agustus");

  await moment("08T08:20");
  expect(await asks("/offices/bogor/arrivals", { code: codes[2] })).toMatchObject({ code: "late" });
  expect(last(joko.phone).text).toContain("kami mencatat Anda tiba pukul 08.20");
  expect(await joko.says("sudah datang")).toContain("Pengawas memeriksa catatan pintu");
  expect(await joko.says("rabu")).toContain("Rabu, 9 Agustus 2017");
  expect((await joko.seats())[0]).toMatchObject({ day: "2017-08-09", state: "confirmed" });

  // Ani wrote yesterday at nine: what she is told now leaves as a template.
  await moment("08T10:30");
  await until("the no-show to be told", () => server.meta.lettersTo(ani.phone).length > 2 && isQuiet(server.pool));
  const { name, components } = templateOf(last(ani.phone));
  expect(name).toBe("no_show");
  expect(components[0]?.parameters.map(({ text }) => text)).toEqual([
    "Ani Lestari",
    "Selasa 8 Agustus, 10.00",
    "10.00 WIB",
    codes[3],
  ]);
  expect(await ani.says("kamis")).toContain("Kamis, 10 Agustus 2017");
});

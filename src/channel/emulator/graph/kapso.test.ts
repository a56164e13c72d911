import { WhatsAppClient } from "@kapso/whatsapp-cloud-api";
import { afterEach, beforeEach, expect, test } from "vitest";
import { aDatabase, type TestDatabase } from "../../../../test/database.ts";
import { anEmulator, aVisitor, bogor, type EmulatorSetup, token } from "../made-up-emulator.fixture.ts";
import { png } from "../photo.ts";

// A client that nobody here wrote, pointed at our Graph root: what it sends is what Meta's users send.
let base: TestDatabase;
let setup: EmulatorSetup;
let client: WhatsAppClient;
let to: string;
const phoneNumberId = bogor.number;

beforeEach(async () => {
  base = await aDatabase();
  setup = await anEmulator(base.url);
  const rani = await aVisitor(setup);
  to = rani.phone;
  await setup.press("/say", { talk: rani.talk, text: "halo" });
  client = new WhatsAppClient({ baseUrl: `${setup.address}/emulator/graph`, accessToken: token });
});

afterEach(async () => {
  await setup.close();
  await base.drop();
});

const page = async () => (await fetch(`${setup.address}/emulator`)).text();

test("it sends a text", async () => {
  const sent = await client.messages.sendText({ phoneNumberId, to, body: "Selamat *pagi*" });
  expect(sent.messages[0]?.id).toMatch(/^wamid\./);
  expect(await page()).toContain("Selamat <strong>pagi</strong>");
});

test("it sends buttons and a list, and the page shows them to press", async () => {
  const buttons = [
    { id: "ya", title: "Ya, benar" },
    { id: "tidak", title: "Ubah dulu" },
  ];
  await client.messages.sendInteractiveButtons({ phoneNumberId, to, bodyText: "Sudah benar?", buttons });
  const rows = [{ id: "r1", title: "Rabu 16 Agustus", description: "10.00" }];
  await client.messages.sendInteractiveList({
    phoneNumberId,
    to,
    bodyText: "Hari lain",
    buttonText: "Lihat hari",
    sections: [{ title: "Bogor", rows }],
  });
  const html = await page();
  for (const words of ["Sudah benar?", "Ubah dulu", "Lihat hari", "Rabu 16 Agustus"]) expect(html).toContain(words);
});

test("it uploads a picture and sends it with a caption", async () => {
  const picture = png(16, 16, () => [15, 90, 115]);
  const file = new Blob([new Uint8Array(picture)], { type: "image/png" });
  const { id } = await client.media.upload({ phoneNumberId, type: "image/png", file, fileName: "kode.png" });
  await client.messages.sendImage({ phoneNumberId, to, image: { id, caption: "Kode booking" } });
  expect(await page()).toContain(`/emulator/picture/${id}`);
  const shown = await fetch(`${setup.address}/emulator/picture/${id}`);
  expect(Buffer.from(await shown.arrayBuffer()).equals(picture)).toBe(true);
});

test("it hears why not", async () => {
  const refused = client.messages.sendText({ phoneNumberId, to: "+62000999999", body: "Halo" });
  await expect(refused).rejects.toMatchObject({ code: 131026 });
});

import { deliver, type Letter, type Meta, signed } from "../../test/meta.ts";
import { pause } from "./processes.ts";

/** As Meta does: each letter that was taken is confirmed by a receipt, which is repeated until it is heard. */
export function confirmReceipts(meta: Meta, addresses: string[]): { settled(): Promise<void> } {
  const all: Promise<void>[] = [];
  let turn = 0;
  const confirm = async (letter: Letter) => {
    await pause(200);
    const post = receipt(letter);
    while ((await deliver(addresses[turn++ % addresses.length] as string, post)) !== 200) await pause(1_000);
  };
  meta.mood = (letter) => {
    all.push(confirm(letter));
    return undefined;
  };
  return { settled: async () => void (await Promise.all(all)) };
}

function receipt({ number, to, wamid, letterId }: Letter): { body: string; signature: string } {
  const status = {
    id: wamid,
    status: "sent",
    timestamp: String(Math.floor(Date.now() / 1000)),
    recipient_id: to.replace("+", ""),
    biz_opaque_callback_data: letterId,
  };
  const value = {
    messaging_product: "whatsapp",
    metadata: { display_phone_number: "628111100333", phone_number_id: number },
    statuses: [status],
  };
  const body = JSON.stringify({
    object: "whatsapp_business_account",
    entry: [{ id: "1", changes: [{ field: "messages", value }] }],
  });
  return { body, signature: signed(body) };
}

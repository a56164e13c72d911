import { moneyIn } from "../../../office/index.ts";
import type { FactsAsked } from "../../facts-asked.ts";
import { comingFees, type Fees, feesOn } from "../../fees.ts";
import { words } from "../../id/words.ts";
import type { Answer, Answers } from "../answer.ts";
import { told } from "./values.ts";

/** What these are called on a button, where two meanings are near. */
export const moneyTitles = {
  fee: "Biaya paspor",
  payment: "Cara membayar",
  "broker-offer": "Jasa dan calo",
  "broker-report": "Lapor calo",
  "hoax-check": "Nomor ini asli?",
};

/** What it costs, and who may ask for money. Facts: reference/domain.md 2.2, 3.1, 4.3. */
export const money = {
  fee: withEntered(told("fee")),
  payment: told("payment"),
  "broker-offer": told("broker-offer"),
  "broker-report": told("broker-report"),
  "hoax-check": told("hoax-check"),
} satisfies Answers;

/** The pack's answer, or in its place the fees that the head office entered; and beneath it those that come soon. */
function withEntered(ofPack: Answer): Answer {
  return (asked) => {
    const [now, coming] = [feesOn(asked), comingFees(asked)];
    return [now ? entered(asked, now) : ofPack(asked), coming && soon(asked, coming)].filter(Boolean).join("\n\n");
  };
}

function entered(asked: FactsAsked, fees: Fees): string {
  return `Biaya paspor menurut ${fees.law}, berlaku sejak ${words.date(fees.from)}:
${amountsOf(asked, fees)}

Antrean gratis. Bayar hanya dengan cara resmi yang ditunjukkan petugas, tidak pernah lewat chat.`;
}

function soon(asked: FactsAsked, fees: Fees): string {
  return `Mulai ${words.dayInline(fees.from)} (${fees.law}):\n${amountsOf(asked, fees)}`;
}

function amountsOf({ office }: FactsAsked, fees: Fees): string {
  const money = (amount: number) => moneyIn(office.country, amount);
  const of = (amount: number, forTen: number | undefined) =>
    forTen ? `5 tahun ${money(amount)}, 10 tahun ${money(forTen)}` : money(amount);
  return [
    `- Biasa ${of(fees.ordinary, fees.tenYears)}`,
    fees.electronic && `- Elektronik ${of(fees.electronic, fees.electronicTenYears)}`,
    fees.sameDay && `- Selesai hari yang sama: tambahan ${money(fees.sameDay)}`,
  ]
    .filter(Boolean)
    .join("\n");
}

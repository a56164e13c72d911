import { words } from "../../en/words.ts";
import type { FactsAsked } from "../../facts-asked.ts";
import { comingFees, type Fees, feesOn, rupiah } from "../../fees.ts";
import type { SameQuestions, SameTitles } from "../answer.ts";
import type { money as indonesian, moneyTitles as indonesianTitles } from "../id/money.ts";
import { at, desk, neverByChat, open } from "./values.ts";

/** What these are called on a button. */
export const moneyTitles: SameTitles<typeof indonesianTitles> = {
  fee: "Passport fee",
  payment: "How to pay",
  "broker-offer": "Broker's offer",
  "broker-report": "Report a broker",
  "hoax-check": "Is it genuine?",
};

export const money: SameQuestions<typeof indonesian> = {
  /** How much. */
  fee: (asked) => `${feeLines(asked)}
The fee goes by kind, not by age: the same for children and pilgrims. A reduction, say for migrant workers, is not recorded here: ask an officer.

The queue is free. You pay at a bank or post office with a code from the officer, never by chat.`,
  /** Where, when, how to pay; refund. */
  payment: (
    asked,
  ) => `The passport${amounts(asked)} is paid with a payment code from the officer, at a bank or post office, ${
    asked.day.year < 2022 ? "after photo and interview, within 7 days" : "before the time limit written on the code"
  }. Keep the receipt. The queue is free; never pay by chat or to a private account.

It is not given back if the application is refused or given up (Permenkumham 8/2014).
QRIS, cards, a code that fails: ask at ${desk(asked)}.`,
  /** Sells, buys or pays for precedence. */
  "broker-offer":
    () => `This queue is free. Places are not sold, and nobody can sell you one. Paying somebody does not get you ahead.

A code is only for its owner and is compared with the KTP (ID card) at the office, so a bought code cannot be used. Booking it yourself takes one message here.`,
  /** Reports a broker or bribe. */
  "broker-report": (
    asked,
  ) => `Thank you for telling us. Do not pay, and keep the proof: name or number, date, amount. A number bought from somebody is no booking; booking here is free.

This chat cannot record reports yet. Please report to:
- ${at(asked)}, at the information desk
- LAPOR!: lapor.go.id
- Ombudsman RI: ombudsman.go.id

Your own booking at this number: reply CHECK.`,
  /** Is this number or announcement genuine. */
  "hoax-check": (
    asked,
  ) => `${asked.phone ? `This number, ${asked.phone},` : "This number"} serves the passport queue of ${asked.office.name}. The queue is free.

In doubt, ask at the office before you send anything. ${neverByChat} We do not ask for photos of the KTP, PIN or OTP codes either. A number, link or person that does is not ours: do not follow it, report it to lapor.go.id.
${open(asked)}`,
};

function amounts(asked: FactsAsked): string {
  const fees = feesOn(asked);
  if (!fees) return "";
  const electronic = fees.electronic ? `, electronic ${rupiah(fees.electronic)}` : "";
  return ` (ordinary ${rupiah(fees.ordinary)}${electronic}${fees.tenYears ? ", for 5 years" : ""})`;
}

function feeLines(asked: FactsAsked): string {
  const fees = feesOn(asked);
  const coming = comingFees(asked);
  const now = fees
    ? `${headOf(fees, asked.day)}\n${amountsOf(fees)}`
    : "The passport fee is the official one in force; the list is posted at the counter.";
  return coming ? `${now}\nFrom ${words.dayInline(coming.from)} (${coming.law}):\n${amountsOf(coming)}` : now;
}

function headOf({ from, law, tenYears }: Fees, day: Temporal.PlainDate): string {
  if (!tenYears) return `Passport fees (${law}, ${day.year}):`;
  return `Passport fees by ${law}, in force since ${words.date(from)}:`;
}

function amountsOf({ ordinary, tenYears, electronic, electronicTenYears, sameDay }: Fees): string {
  const of = (amount: number, forTen: number | undefined) =>
    forTen ? `5 years ${rupiah(amount)}, 10 years ${rupiah(forTen)}` : rupiah(amount);
  return [
    `- Ordinary ${of(ordinary, tenYears)}`,
    electronic && `- Electronic ${of(electronic, electronicTenYears)}`,
    sameDay && `- Ready the same day: ${rupiah(sameDay)} more`,
  ]
    .filter(Boolean)
    .join("\n");
}

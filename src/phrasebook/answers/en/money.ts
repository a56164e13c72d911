import { moneyIn } from "../../../office/index.ts";
import { words } from "../../en/words.ts";
import type { FactsAsked } from "../../facts-asked.ts";
import { comingFees, type Fees, feesOn } from "../../fees.ts";
import type { Answer, SameQuestions, SameTitles } from "../answer.ts";
import type { money as indonesian, moneyTitles as indonesianTitles } from "../id/money.ts";
import { told } from "./values.ts";

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
  fee: withEntered(told("fee")),
  /** Where, when, how to pay; refund. */
  payment: told("payment"),
  /** Sells, buys or pays for precedence. */
  "broker-offer": told("broker-offer"),
  /** Reports a broker or bribe. */
  "broker-report": told("broker-report"),
  /** Is this number or announcement genuine. */
  "hoax-check": told("hoax-check"),
};

/** The pack's answer, or in its place the fees that the head office entered; and beneath it those that come soon. */
function withEntered(ofPack: Answer): Answer {
  return (asked) => {
    const [now, coming] = [feesOn(asked), comingFees(asked)];
    return [now ? entered(asked, now) : ofPack(asked), coming && soon(asked, coming)].filter(Boolean).join("\n\n");
  };
}

function entered(asked: FactsAsked, fees: Fees): string {
  return `Passport fees by ${fees.law}, in force since ${words.date(fees.from)}:
${amountsOf(asked, fees)}

The queue is free. Pay only in the official way that an officer shows you, never by chat.`;
}

function soon(asked: FactsAsked, fees: Fees): string {
  return `From ${words.dayInline(fees.from)} (${fees.law}):\n${amountsOf(asked, fees)}`;
}

function amountsOf({ office }: FactsAsked, fees: Fees): string {
  const money = (amount: number) => moneyIn(office.country, amount);
  const of = (amount: number, forTen: number | undefined) =>
    forTen ? `5 years ${money(amount)}, 10 years ${money(forTen)}` : money(amount);
  return [
    `- Ordinary ${of(fees.ordinary, fees.tenYears)}`,
    fees.electronic && `- Electronic ${of(fees.electronic, fees.electronicTenYears)}`,
    fees.sameDay && `- Ready the same day: ${money(fees.sameDay)} more`,
  ]
    .filter(Boolean)
    .join("\n");
}

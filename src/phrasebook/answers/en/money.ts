import type { SameQuestions, SameTitles } from "../answer.ts";
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
  fee: told("fee"),
  /** Where, when, how to pay; refund. */
  payment: told("payment"),
  /** Sells, buys or pays for precedence. */
  "broker-offer": told("broker-offer"),
  /** Reports a broker or bribe. */
  "broker-report": told("broker-report"),
  /** Is this number or announcement genuine. */
  "hoax-check": told("hoax-check"),
};

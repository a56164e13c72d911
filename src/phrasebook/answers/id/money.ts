import type { Answers } from "../answer.ts";
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
  fee: told("fee"),
  payment: told("payment"),
  "broker-offer": told("broker-offer"),
  "broker-report": told("broker-report"),
  "hoax-check": told("hoax-check"),
} satisfies Answers;

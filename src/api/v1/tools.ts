import type { Database } from "../../database/index.ts";
import type { Keys } from "../../keys/index.ts";
import type { Office, Offices } from "../../office/index.ts";
import { type DeskWords, deskWords } from "../../phrasebook/index.ts";
import type { Member } from "../../staff/index.ts";
import type { StaffActs } from "../../staff-acts/index.ts";

export type Language = "id" | "en";

/** What the API needs from the rest of the program. */
export interface ApiTools {
  database: Database;
  acts: StaffActs;
  offices: Offices;
  keys: Keys;
  /** Domain time. */
  now(): Temporal.Instant;
  /** Real time: how old an idempotency key is. */
  real(): Temporal.Instant;
  /** The program behind an `Authorization` header that came from this address. */
  keyOf(authorization: string | undefined, address: string): Promise<Member | undefined>;
}

/** Something that is not as asked, with the status that says so. Thrown by what reads a request, answered by the door. */
export class ApiRefusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly #say: (language: Language) => string;
  readonly #more: object;
  /** @param more what a program can go on with: whom to choose, which hours there are */
  constructor(status: number, code: string, say: (language: Language) => string, more: object = {}) {
    super(code);
    this.#more = more;
    this.status = status;
    this.code = code;
    this.#say = say;
  }

  /** As programs get it: a stable name and a sentence for people. */
  answer(language: Language): { code: string; sentence: string } {
    return { code: this.code, sentence: this.#say(language), ...this.#more };
  }
}

/** A refusal with a sentence of the phrasebook that needs nothing of the request. */
export function refusalWith(status: number, code: string, sentence: Plain): ApiRefusal {
  return new ApiRefusal(status, code, (language) => deskWords[language].api[sentence]);
}
type Sentences = DeskWords["api"];
type Plain = { [Name in keyof Sentences]: Sentences[Name] extends string ? Name : never }[keyof Sentences];

export function officeAt(offices: Offices, code: string): Office {
  const office = offices.byCode.get(code.toLowerCase());
  if (!office) throw refusalWith(404, "no-office", "noOffice");
  return office;
}

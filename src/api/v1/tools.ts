import type { Database } from "../../database/index.ts";
import type { Desk } from "../../desk/index.ts";
import type { Office, Offices } from "../../office/index.ts";
import type { Member } from "../../staff/index.ts";

/** What other programs reach the house by. */
export interface ApiTools {
  database: Database;
  desk: Desk;
  offices: Offices;
  /** Real time: how old an idempotency key is. */
  real(): Temporal.Instant;
  /** The program behind an `Authorization` header. */
  keyOf(authorization: string | undefined): Promise<Member | undefined>;
}

/** Something that is not as asked, with the status that says so. Thrown by what reads a request, answered by the door. */
export class ApiNo extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, sentence: string) {
    super(sentence);
    this.status = status;
    this.code = code;
  }
}

export function officeAt(offices: Offices, code: string): Office {
  const office = offices.byCode.get(code);
  if (!office) throw new ApiNo(404, "no-office", "There is no such office.");
  return office;
}

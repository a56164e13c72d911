import type { FastifyReply, FastifyRequest } from "fastify";
import type { Office } from "../../office/index.ts";
import type { UnopenedOffice } from "../../queue/index.ts";
import type { KeptForm } from "../../staff/index.ts";
import type { By } from "../../staff-acts/index.ts";
import type { SignedIn } from "./tools.ts";

/** A request of somebody who may see this page, at an office that exists. */
export interface StaffRequest {
  request: FastifyRequest;
  reply: FastifyReply;
  office: Office;
  signedIn: SignedIn;
  by: By;
  language: "id" | "en";
  /** The fields of a form, each once. */
  form: Readonly<Record<string, string>>;
  /** The fields of a form, each as often as it was sent. */
  all(name: string): string[];
  /** Offices that nobody has opened today, for who watches their floor. */
  unopened: readonly UnopenedOffice[];
  /** What this person typed before the sign-in ended, and nobody has received. */
  kept: KeptForm | undefined;
  params: Readonly<Record<string, string>>;
  query: Readonly<Record<string, string>>;
}

import type { FastifyRequest } from "fastify";
import type { Database } from "../../database/index.ts";
import type { Keys } from "../../keys/index.ts";
import type { Offices } from "../../office/index.ts";
import type { FirstStep, Member, ProofAnswer } from "../../staff/index.ts";
import type { StaffActs } from "../../staff-acts/index.ts";

/** What every page of staff is given. */
export interface StaffTools {
  database: Database;
  acts: StaffActs;
  offices: Offices;
  keys: Keys;
  /** Domain time. */
  now(): Temporal.Instant;
  /** The emulator is on: demo people, the button that fills a day, the clock that can be moved. */
  demo: boolean;
  /** Moves the clock forward through all that falls due, and names the timed acts that failed; only where `demo`. */
  jump?: (to: Temporal.Instant) => Promise<string[]>;
  /** Who sends this request, by session or by device and PIN; undefined: nobody we know. */
  who(request: FastifyRequest): Promise<SignedIn | undefined>;
  /** Shows once more who sends this request, by password or code; left out: nobody is asked. */
  prove?(request: FastifyRequest, secret: string): Promise<ProofAnswer>;
  /** Where a citizen's telephone opens the chat with this office (wa.me, or the demo's chat page); undefined: it has no number. */
  chatLink(office: number, text?: string): string | undefined;
  machine?: () => Promise<MachinePlace>;
}

/** What the page about the machine says beyond the database. */
export interface MachinePlace {
  version: string;
  /** Bytes; undefined: the database is a server of its own. */
  disk: { free: number; size: number } | undefined;
  backup: { madeAt: string; bytes: number } | undefined;
}

export interface SignedIn {
  member: Member;
  /** In which they read their pages; null or left out: they never chose. */
  language?: "id" | "en" | null;
  /** The desk or counter chosen for this session, with its office. */
  desk: { office: number; code: string } | undefined;
  /** What comes before anything else. */
  first?: FirstStep | undefined;
  /** False: who it is has to be shown once more before powers of others are changed. */
  fresh?: boolean;
  /** How much there is to read about the own account. */
  notices?: number;
  /** The ministry's name, for whoever came in by its sign-in. */
  byProvider?: string | undefined;
  /** An invented person, who is asked for nothing twice. */
  demo?: boolean;
}

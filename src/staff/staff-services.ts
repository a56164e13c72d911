import type { Database } from "../database/index.ts";
import type { Keys } from "../keys/index.ts";
import type { Log } from "../log/index.ts";
import type { Offices } from "../office/index.ts";
import type { Auth } from "./auth.ts";
import type { Provider, ProviderSettings } from "./provider.ts";

export interface StaffOptions {
  database: Database;
  databaseUrl: string;
  /** Sessions and digests are the same on every server. */
  keys: Keys;
  offices: Offices;
  /** Domain time, for the office's closing hour and the journal. */
  now(): Temporal.Instant;
  /** Real time, for everything else of a sign-in. */
  real(): Temporal.Instant;
  publicUrl: string | undefined;
  /** The ministry's sign-in; undefined: there is none, as without `publicUrl`. */
  oidc?: ProviderSettings | undefined;
  /** The emulator is on: invented people may sign in with one press. */
  demo: boolean;
  log: Log;
}

/** The services that sign-in needs, here and on its pages. */
export interface StaffServices extends StaffOptions {
  auth: Auth;
  provider: Provider | undefined;
}

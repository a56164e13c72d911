import type { Metrics } from "./api/index.ts";
import type { World } from "./booking/index.ts";
import type { Clock } from "./clock/index.ts";
import type { Config, WhatsAppSettings } from "./config.ts";
import type { Live } from "./console/index.ts";
import type { Inbox, MessageWorkers } from "./conversation/index.ts";
import type { Database, DatabaseKind } from "./database/index.ts";
import type { Keys } from "./keys/index.ts";
import type { Log } from "./log/index.ts";
import type { Offices } from "./office/index.ts";
import type { Outbox } from "./outbox/index.ts";
import type { Staff } from "./staff/index.ts";
import type { StaffActs } from "./staff-acts/index.ts";

/** The services that every part of the program gets. */
export interface Services {
  config: Config;
  database: Database;
  /** What the database says it is. Doors of a demonstration ask this, and not the settings alone. */
  kind: DatabaseKind;
  clock: Clock;
  keys: Keys;
  offices: Offices;
  whatsapp: WhatsAppSettings;
  world: (now?: Temporal.Instant) => World;
  metrics: Metrics;
  log: Log;
}

/** True where the chat page stands in for Meta and invented people sign in by one press: the settings and the database both say so. */
export function isOpenDemonstration({ config, kind }: Pick<Services, "config" | "kind">): boolean {
  return config.emulator && kind === "demonstration";
}

/** The office day: acts of staff, who they are, and live screens. */
export interface DayServices {
  acts: StaffActs;
  staff: Staff;
  live: Live;
}

/** Messages: stored as they come in, answered by workers, and the answers sent. */
export interface Messaging {
  inbox: Inbox;
  workers: MessageWorkers;
  outbox: Outbox;
}

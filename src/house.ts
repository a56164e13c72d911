import type { Metrics } from "./api/index.ts";
import type { World } from "./booking/index.ts";
import type { Clock } from "./clock/index.ts";
import type { Config, WhatsAppSettings } from "./config.ts";
import type { Live } from "./console/index.ts";
import type { Inbox, Lanes } from "./conversation/index.ts";
import type { Database, DatabaseKind } from "./database/index.ts";
import type { Desk } from "./desk/index.ts";
import type { DigestKey } from "./journal/index.ts";
import type { Log } from "./log/index.ts";
import type { Offices } from "./office/index.ts";
import type { Outbox } from "./outbox/index.ts";
import type { Staff } from "./staff/index.ts";

/** What every part of the program is given. */
export interface House {
  config: Config;
  database: Database;
  /** What the database says it is. Doors of a demonstration ask this, and not the settings alone. */
  kind: DatabaseKind;
  clock: Clock;
  key: DigestKey;
  offices: Offices;
  whatsapp: WhatsAppSettings;
  world: (now?: Temporal.Instant) => World;
  metrics: Metrics;
  log: Log;
}

/** True where the chat page stands in for Meta and invented people sign in by one press: the settings and the database both say so. */
export function isOpenDemonstration({ config, kind }: Pick<House, "config" | "kind">): boolean {
  return config.emulator && kind === "demonstration";
}

/** The day at the office: what staff do, who they are, and the screens that follow. */
export interface Floor {
  desk: Desk;
  staff: Staff;
  live: Live;
}

/** The talk: what is heard is kept, answered, and the answers are sent. */
export interface Talk {
  inbox: Inbox;
  lanes: Lanes;
  outbox: Outbox;
}

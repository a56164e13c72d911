import type { Metrics } from "./api/index.ts";
import type { World } from "./booking/index.ts";
import type { Clock } from "./clock/index.ts";
import type { Config, WhatsAppSettings } from "./config.ts";
import type { Live } from "./console/index.ts";
import type { Inbox, Lanes } from "./conversation/index.ts";
import type { Database } from "./database/index.ts";
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
  clock: Clock;
  key: DigestKey;
  offices: Offices;
  whatsapp: WhatsAppSettings;
  world: (now?: Temporal.Instant) => World;
  metrics: Metrics;
  log: Log;
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

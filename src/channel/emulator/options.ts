import type { Database } from "../../database/index.ts";
import type { Keys } from "../../keys/index.ts";
import type { Log } from "../../log/index.ts";

/** One of our WhatsApp numbers, as the emulator shows it. */
export interface EmulatorNumber {
  /** Meta's `phone_number_id`. */
  number: string;
  /** As people write it: `+62 811 1100 333`. */
  phone: string;
  /** The first one is meant when nobody names another; `zone` is an IANA name, `zoneName` what people call it. */
  offices: { code: string; name: string; zone: string; zoneName: string }[];
  /** The published example of a message, `#Budi#25011987#07082017`. */
  sample: string;
}

/** The people whom the emulator invents: what their numbers begin with, and what they are called. */
export interface EmulatorPeople {
  /** "62" */
  callingCode: string;
  given: readonly string[];
  family: readonly string[];
}

/** A template that Meta approved. `body` holds its parameters as {{1}}, {{2}}... */
export interface EmulatorTemplate {
  name: string;
  language: string;
  body: string;
}

export interface EmulatorOptions {
  database: Database;
  /** What the tables keep is sealed with them. */
  keys: Keys;
  /** Signs the webhooks. */
  appSecret: string;
  /** What the Graph look-alike wants as Bearer. */
  accessToken: string;
  /** Where webhooks are posted to. */
  webhookUrl: string;
  /** Domain time. */
  now(): Temporal.Instant;
  /** Moves the program's clock forward; the names of timed acts that failed on the way. */
  jump(to: Temporal.Instant): Promise<string[]>;
  offices(): EmulatorNumber[] | Promise<EmulatorNumber[]>;
  people(): EmulatorPeople;
  /** Templates approved from the start; more can be registered over Graph. */
  templates?(): EmulatorTemplate[] | Promise<EmulatorTemplate[]>;
  log: Log;
}

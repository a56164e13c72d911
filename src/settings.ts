/** Every setting there is: what it means and what holds where it is not given. docs/operating.md shows this table, word for word. */
export const settings = {
  PORT: { meaning: "where the program listens; 0 is any free port", standard: "8080" },
  HOST: {
    meaning: "the address it listens on; a demonstration listens on this machine only (127.0.0.1, ::1, localhost)",
    standard: "127.0.0.1",
  },
  DATABASE_URL: {
    meaning: "a PostgreSQL of your own, 15 or newer, `postgres://user:password@host:5432/antrean`",
    standard: "the built-in PostgreSQL",
  },
  DATABASE_OWNER_URL: {
    meaning:
      "the same database as the user who owns it, for migrations only. With it the user of `DATABASE_URL` needs no right to change tables or the journal ([three roles](#three-roles))",
    standard: "the user of `DATABASE_URL`",
  },
  DATA_DIR: { meaning: "the folder of the built-in PostgreSQL", standard: "`./data`" },
  KEY_FILE: {
    meaning:
      "the file with the installation's key, `/var/lib/antrean-key/key`: outside the database and its backups, made at the first start, only for this program's user. Needed in production. Keep a copy where no backup lies",
    standard: "beside `DATA_DIR`, `./data.key`",
  },
  NODE_ENV: {
    meaning:
      "`production`, `development` or `test`. `production` refuses the emulator and `CLOCK`, and `npm start` runs what `npm run build` wrote and leaves the tools for development out",
    standard: "",
  },
  WHATSAPP_APP_SECRET: {
    meaning: "of Meta's app; signs what Meta sends. In production at least 32 characters",
    standard: "the emulator's",
  },
  WHATSAPP_APP_SECRET_PREVIOUS: { meaning: "also accepted while you change it", standard: "" },
  WHATSAPP_VERIFY_TOKEN: {
    meaning: "a word of your choice, entered at Meta with the webhook's address. In production at least 16 characters",
    standard: "the emulator's",
  },
  WHATSAPP_ACCESS_TOKEN: {
    meaning: "of a system user who may send for your numbers. In production at least 32 characters",
    standard: "the emulator's",
  },
  WHATSAPP_API_URL: {
    meaning:
      "Graph's root with its version, with https. An address of this machine is a stand-in for Meta, for demonstrations",
    standard: "`https://graph.facebook.com/v25.0`",
  },
  EMULATOR: {
    meaning: "`on`, `off`: the chat page that stands in for Meta; not together with any WhatsApp setting",
    standard: "`on` only where no WhatsApp setting is given and not in production",
  },
  CLOCK: {
    meaning: "an instant with its zone, `2017-08-01T09:00:00+07:00`, for demonstrations",
    standard: "the real time; with the emulator an empty database begins where its pack says (1 August 2017)",
  },
  UNKNOWN_OUTCOME_WAIT: {
    meaning: "how long a send without an answer waits for its receipt before it is repeated",
    standard: "`3 minutes`",
  },
  PUBLIC_URL: {
    meaning:
      "where the world reaches this program, `https://antrean.example.go.id`; needed in production, with https. With https all cookies are for this host alone (`__Host-`), sent by https only",
    standard: "",
  },
  TRUSTED_PROXIES: {
    meaning:
      "proxies of yours, by commas: `loopback`, `linklocal`, `uniquelocal`, addresses, networks. Only what they say of where a request came from is believed; limits count by it",
    standard: "`loopback`",
  },
  MAX_CONNECTIONS: {
    meaning: "how many connections may be open at once; what comes beyond is closed",
    standard: "`5000`",
  },
  OIDC_ISSUER: {
    meaning:
      "a ministry's sign-in by OpenID Connect, as it names itself: `https://login.example.go.id/realms/staff`. It sends people back to `PUBLIC_URL` + `/console/masuk/instansi/kembali`, which has to be registered there ([the ministry's sign-in](#the-ministrys-sign-in))",
    standard: "none; staff sign in with passwords, codes and passkeys",
  },
  OIDC_CLIENT_ID: { meaning: "this program's name there; needed with `OIDC_ISSUER`", standard: "" },
  OIDC_CLIENT_SECRET: { meaning: "its secret there; needed with `OIDC_ISSUER`", standard: "" },
  OIDC_NAME: {
    meaning: 'what stands on the button behind "Sign in with", such as `Kemenimipas`; needed with `OIDC_ISSUER`',
    standard: "",
  },
  OIDC_ACR: {
    meaning:
      "values of `acr`, by commas, with which it says that it asked for two factors. `mfa` in `amr` says so too; otherwise the code of the phone is asked for here",
    standard: "",
  },
  SECURITY_CONTACT: {
    meaning:
      "where a finder of a weakness should write, `mailto:security@antrean.example.go.id` or an https address; published in `/.well-known/security.txt`",
    standard: "none, and no security.txt",
  },
  LOG_LEVEL: { meaning: "trace, debug, info, warn, error or fatal", standard: "`info`" },
  OFFICES: {
    meaning: "the folder of the office pack that fills an empty database ([offices.md](offices.md))",
    standard: "the pack of 2017",
  },
} as const satisfies Record<string, { meaning: string; standard: string }>;

export type SettingName = keyof typeof settings;

import type { BetterAuthOptions } from "better-auth";
import { openLibraryPool } from "../database/index.ts";
import type { Keys } from "../keys/index.ts";
import type { Log } from "../log/index.ts";
import { longestPassword, shortestPassword } from "./password-rule.ts";
import { hashSecret, isSecret } from "./secret-hash.ts";
import { staffSecret } from "./staff-secret.ts";
import { withStoredRows } from "./stored-rows.ts";

/** Where the sign-in library believes it is reached; only requests of ours come there, no address of the program leads to it. */
export const authPath = "/console/auth";
/** Cookies of the library begin so; with `__Host-` before it where the public address is https. */
const libraryPrefix = "antrean";
/** No session outlives this, whatever happens at the desk. */
export const sessionHours = 12;

export interface AuthOptions {
  databaseUrl: string;
  keys: Keys;
  publicUrl: string | undefined;
  log: Log;
}

/**
 * Better Auth on a pool of its own: passwords, sessions in the database, TOTP. It reads the real clock (docs/decisions/0013).
 * What a browser sends goes through `handler`, which checks the origin and throttles; `api` does neither.
 */
export async function openAuth({ databaseUrl, keys, publicUrl, log }: AuthOptions) {
  // Loaded here, because it takes a third of a second: an operator's command that signs nobody in does not wait for it.
  const [{ betterAuth }, { getAdapter }, { twoFactor }] = await Promise.all([
    import("better-auth"),
    import("better-auth/db/adapter"),
    import("better-auth/plugins/two-factor"),
  ]);
  const secret = staffSecret(keys, "sessions");
  const pool = openLibraryPool(databaseUrl, "auth", log);
  const secure = publicUrl?.startsWith("https:") ?? false;
  const cookiePrefix: "__Host-" | "" = secure ? "__Host-" : "";
  const options = {
    appName: "Antrean",
    basePath: authPath,
    secret,
    database: pool,
    telemetry: { enabled: false },
    // Its sentences may quote what somebody typed; who may not in is told by the page.
    logger: { disabled: true },
    trustedOrigins: (request) =>
      [publicUrl && new URL(publicUrl).origin, ownOrigin(request)].filter((one) => one !== undefined),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
      password: { hash: hashSecret, verify: ({ hash, password }) => isSecret(hash, password) },
    },
    user: {
      modelName: "login",
      fields: { emailVerified: "email_verified", createdAt: "created_at", updatedAt: "updated_at" },
    },
    session: {
      modelName: "session",
      fields: {
        expiresAt: "expires_at",
        createdAt: "created_at",
        updatedAt: "updated_at",
        ipAddress: "ip_address",
        userAgent: "user_agent",
        userId: "user_id",
      },
      expiresIn: sessionHours * 3_600,
      disableSessionRefresh: true,
    },
    account: {
      modelName: "credential",
      fields: {
        accountId: "account_id",
        providerId: "provider_id",
        userId: "user_id",
        accessToken: "access_token",
        refreshToken: "refresh_token",
        idToken: "id_token",
        accessTokenExpiresAt: "access_token_expires_at",
        refreshTokenExpiresAt: "refresh_token_expires_at",
        createdAt: "created_at",
        updatedAt: "updated_at",
      },
    },
    verification: {
      fields: { expiresAt: "expires_at", createdAt: "created_at", updatedAt: "updated_at" },
      storeIdentifier: keys.sealed ? "hashed" : "plain",
    },
    rateLimit: {
      enabled: true,
      storage: "database",
      modelName: "rate_limit",
      fields: { lastRequest: "last_request" },
      // A whole office stands behind one address and signs in within minutes. What is tried on one account is counted beside this.
      customRules: { "/sign-in/email": { window: 10, max: 20 }, "/two-factor/*": { window: 10, max: 20 } },
    },
    plugins: [
      twoFactor({
        issuer: "Antrean",
        twoFactorTable: "second_factor",
        schema: {
          user: { fields: { twoFactorEnabled: "two_factor_enabled" } },
          twoFactor: {
            modelName: "second_factor",
            fields: {
              backupCodes: "backup_codes",
              userId: "user_id",
              failedVerificationCount: "failed_verification_count",
              lockedUntil: "locked_until",
            },
          },
        },
      }),
    ],
    advanced: {
      cookiePrefix: `${cookiePrefix}${libraryPrefix}`,
      // True would put `__Secure-` before our own prefix, and a browser lets other hosts of the domain write such a cookie.
      useSecureCookies: false,
      defaultCookieAttributes: { secure, path: "/" },
      database: { generateId: () => crypto.randomUUID() },
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
  } satisfies BetterAuthOptions;
  const adapter = withStoredRows(await getAdapter(options), keys);
  const auth = betterAuth({ ...options, database: () => adapter });
  return {
    handler: (request: Request) => auth.handler(request),
    sessionCookie: `${cookiePrefix}${libraryPrefix}.session_token`,
    /** Between password and code. */
    halfCookie: `${cookiePrefix}${libraryPrefix}.two_factor`,
    /** Stands before the name of each cookie: with it a browser takes the cookie from this host alone, and only by https. */
    cookiePrefix,
    secure,
    secret,
    close: () => pool.end(),
  };
}
export type Auth = Awaited<ReturnType<typeof openAuth>>;

/** Carries the address a request came from to the library; no request from outside reaches it with its own headers. */
export const addressHeader = "x-antrean-from";

// The page that a form stands on is ours if its host is the one the form was sent to, under whatever name this program is reached.
function ownOrigin(request: Request | undefined): string | undefined {
  const origin = request?.headers.get("origin");
  if (!request || !origin || !URL.canParse(origin)) return undefined;
  const { host, protocol, origin: plain } = new URL(origin);
  return /^https?:$/.test(protocol) && host === new URL(request.url).host ? plain : undefined;
}

import { BrokenSetting } from "./broken-setting.ts";
import type { DatabaseKind } from "./database/index.ts";
import type { SettingName } from "./settings.ts";
import type { ProviderSettings } from "./staff/index.ts";

const needed = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "OIDC_NAME"] as const;
const longestName = 40;

/**
 * The ministry's sign-in; undefined: none of its settings is given.
 * @throws BrokenSetting where some are missing, or the issuer is no address that may be believed
 */
export function oidcOf(
  read: (name: SettingName) => string | undefined,
  kind: DatabaseKind,
  publicUrl: string | undefined,
): ProviderSettings | undefined {
  const given = [...needed, "OIDC_ACR" as const].find((name) => read(name) !== undefined);
  if (given === undefined) return undefined;
  const missing = needed.find((name) => read(name) === undefined);
  if (missing) throw new BrokenSetting(`${missing}: missing; with ${given} all of ${needed.join(", ")} are needed.`);
  if (publicUrl === undefined)
    throw new BrokenSetting(
      `PUBLIC_URL: missing; with ${given} the ministry's sign-in has to know where to send people back to.`,
    );
  const name = read("OIDC_NAME")!;
  if (name.length > longestName)
    throw new BrokenSetting(`OIDC_NAME: wanted a name of at most ${longestName} letters; it stands on a button.`);
  const acr = (read("OIDC_ACR") ?? "").split(/[\s,]+/).filter((value) => value !== "");
  const [clientId, clientSecret] = [read("OIDC_CLIENT_ID")!, read("OIDC_CLIENT_SECRET")!];
  return { issuer: issuerOf(read("OIDC_ISSUER")!, kind), clientId, clientSecret, name, acr };
}

function issuerOf(text: string, kind: DatabaseKind): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const here = url?.protocol === "http:" && ["127.0.0.1", "localhost", "[::1]"].includes(url.hostname);
  const believed = url?.protocol === "https:" || (here && kind === "demonstration");
  // Whoever signs is compared with it letter by letter, so nothing is taken away from its end.
  if (url && believed && url.search === "" && url.hash === "" && url.username === "" && url.password === "")
    return text;
  throw new BrokenSetting(
    "OIDC_ISSUER: wanted an https address as the provider names itself, such as https://login.example.go.id/realms/staff.",
  );
}

import type * as openid from "openid-client";

/** A ministry's sign-in by OpenID Connect, as the settings name it. */
export interface ProviderSettings {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What stands on the button. */
  name: string;
  /** Values of `acr` by which this provider says that it asked for two factors. */
  acr: readonly string[];
}

/** Where the provider sends the browser back to: the one address that is registered there. */
export const providerReturnPath = "/console/masuk/instansi/kembali";

/** A fresh sign-in at the provider is not older than this when somebody comes back. */
const freshSeconds = 15 * 60;
/** For so long the provider's addresses are believed; its keys are read anew for every sign-in. */
const believedMs = 10 * 60_000;
const answerSeconds = 10;

/** What the provider signed about whoever came back. */
export interface Vouched {
  subject: string;
  /** In small letters, and only where the provider says that it is verified. */
  email: string | undefined;
  /** The provider asked for two. */
  twoFactors: boolean;
  signedInAt: Temporal.Instant;
}

export interface Provider {
  name: string;
  issuer: string;
  /** The provider's page, for one way there and back. @throws where the provider cannot be reached */
  signInUrl(way: { state: string; nonce: string; verifier: string }): Promise<URL>;
  /** What comes back in the address is exchanged and looked at. @throws where it is not what the provider may say, or it cannot be reached */
  vouched(search: string, way: { state: string; nonce: string; verifier: string }): Promise<Vouched>;
  /** Where the provider's own session is ended; undefined: it has no such page. */
  signOutUrl(to: string): Promise<URL | undefined>;
}

/**
 * The provider behind the settings. Nothing is asked of it before somebody wants to sign in, so it may be away when the program starts.
 * @param publicUrl under which the provider sends people back to us
 */
export function openProvider(settings: ProviderSettings, publicUrl: string): Provider {
  const returnUrl = new URL(providerReturnPath, publicUrl);
  let known: { metadata: openid.ServerMetadata; until: number } | undefined;

  /** A configuration of its own for each use: the library keeps the provider's keys in it, and a key that was changed is found at once. */
  async function configuration() {
    const library = await import("openid-client");
    const metadata = await discovered(library);
    const methods = metadata.token_endpoint_auth_methods_supported ?? ["client_secret_basic"];
    const secretBy = methods.includes("client_secret_basic") ? library.ClientSecretBasic : library.ClientSecretPost;
    const { clientId, clientSecret } = settings;
    const config = new library.Configuration({ ...metadata }, clientId, undefined, secretBy(clientSecret));
    config.timeout = answerSeconds;
    for (const extension of extensionsFor(library)) extension(config);
    return { library, config };
  }

  async function discovered(library: typeof openid): Promise<openid.ServerMetadata> {
    if (known && known.until > performance.now()) return known.metadata;
    const config = await library.discovery(new URL(settings.issuer), settings.clientId, undefined, undefined, {
      execute: extensionsFor(library),
      timeout: answerSeconds,
    });
    known = { metadata: config.serverMetadata(), until: performance.now() + believedMs };
    return known.metadata;
  }

  function extensionsFor(library: typeof openid) {
    // Without it the signature of a token that came by TLS is not looked at.
    const signed = library.enableNonRepudiationChecks;
    return settings.issuer.startsWith("http:") ? [signed, library.allowInsecureRequests] : [signed];
  }

  return {
    name: settings.name,
    issuer: settings.issuer,
    async signInUrl({ state, nonce, verifier }) {
      const { library, config } = await configuration();
      return library.buildAuthorizationUrl(config, {
        redirect_uri: returnUrl.href,
        scope: "openid email",
        state,
        nonce,
        code_challenge: await library.calculatePKCECodeChallenge(verifier),
        code_challenge_method: "S256",
        // Desks are shared: who signed in at the provider an hour ago may be somebody else.
        prompt: "login",
        max_age: String(freshSeconds),
        ...(settings.acr.length > 0 && { acr_values: settings.acr.join(" ") }),
      });
    },
    async vouched(search, { state, nonce, verifier }) {
      const { library, config } = await configuration();
      const back = new URL(returnUrl);
      back.search = search;
      const tokens = await library.authorizationCodeGrant(config, back, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        maxAge: freshSeconds,
        idTokenExpected: true,
      });
      const claims = tokens.claims()!;
      const hasUserInfo = config.serverMetadata().userinfo_endpoint !== undefined;
      const more =
        claims["email"] === undefined && hasUserInfo
          ? await library.fetchUserInfo(config, tokens.access_token, claims.sub)
          : claims;
      return {
        subject: claims.sub,
        email:
          more["email_verified"] === true
            ? `${typeof more["email"] === "string" ? more["email"] : ""}`.toLowerCase()
            : undefined,
        twoFactors: saysTwo(claims["amr"], claims["acr"]),
        signedInAt: notAfterNow(Number(claims.auth_time) * 1_000),
      };
    },
    async signOutUrl(to) {
      const { library, config } = await configuration();
      if (config.serverMetadata().end_session_endpoint === undefined) return undefined;
      return library.buildEndSessionUrl(config, { post_logout_redirect_uri: to });
    },
  };

  /** RFC 8176: "mfa" means more than one; `acr` is what the provider and the operator agreed on. */
  function saysTwo(amr: unknown, acr: unknown): boolean {
    return (Array.isArray(amr) && amr.includes("mfa")) || (typeof acr === "string" && settings.acr.includes(acr));
  }
}

/** A provider whose clock is ahead of ours makes nothing fresher than now. */
function notAfterNow(ms: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(Math.min(ms, Temporal.Now.instant().epochMilliseconds));
}

import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A ministry's sign-in (OpenID Connect) with real HTTP and real signatures, which can be told to misbehave. */
export interface OidcProvider {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Who sits at its page, and how it asked. */
  person: Person;
  /** Says what is wrong with the next tokens; undefined: nothing. */
  misbehave(how: Misbehaviour | undefined): void;
  /** Signs with a new key from now on, and publishes the new one alone. */
  rotate(): void;
  /** What was asked of its page, newest last. */
  asked: URLSearchParams[];
  /** How often a code was exchanged for tokens. */
  exchanged(): number;
  close(): Promise<void>;
}

export interface Person {
  sub: string;
  email?: string;
  email_verified?: boolean;
  amr?: string[];
  acr?: string;
  /** Seconds ago. */
  signedInAgo: number;
}

interface Misbehaviour {
  /** Claims put over the right ones; undefined takes one away. */
  claims?: Record<string, unknown>;
  /** No signature at all, one of a key that nobody published, or the client's secret as if it were one. */
  signature?: "none" | "foreign" | "secret";
  /** The person says no at its page. */
  denies?: boolean;
  /** It is switched off: each answer is a failure. */
  down?: boolean;
}

interface Grant {
  challenge: string;
  nonce: string;
  redirect: string;
}

/** Starts one; it signs everybody in who comes, as `person`. */
export async function anOidcProvider(returnTo: () => string): Promise<OidcProvider> {
  const clientId = "antrean";
  const clientSecret = randomBytes(24).toString("base64url");
  const grants = new Map<string, Grant>();
  const accessTokens = new Map<string, Person>();
  const asked: URLSearchParams[] = [];
  let key = aKey();
  let wrong: Misbehaviour = {};
  let exchanged = 0;
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider: OidcProvider = {
    issuer,
    clientId,
    clientSecret,
    person: { sub: "1", signedInAgo: 0 },
    misbehave: (how) => void (wrong = how ?? {}),
    rotate: () => void (key = aKey()),
    asked,
    exchanged: () => exchanged,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
  return provider;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", issuer);
    if (wrong.down) return json(response, 503, {});
    switch (url.pathname) {
      case "/.well-known/openid-configuration":
        return json(response, 200, metadata());
      case "/keys":
        return json(response, 200, { keys: [{ ...key.public.export({ format: "jwk" }), kid: key.id, use: "sig" }] });
      case "/page":
        return page(url.searchParams, response);
      case "/token":
        return token(request, response, new URLSearchParams(await bodyOf(request)));
      case "/person":
        return person(request, response);
      default:
        return json(response, url.pathname === "/out" ? 200 : 404, {});
    }
  }

  function metadata() {
    return {
      issuer,
      authorization_endpoint: `${issuer}/page`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
      userinfo_endpoint: `${issuer}/person`,
      end_session_endpoint: `${issuer}/out`,
      response_types_supported: ["code"],
      subject_types_supported: ["public"],
      id_token_signing_alg_values_supported: ["RS256"],
      code_challenge_methods_supported: ["S256"],
      authorization_response_iss_parameter_supported: true,
    };
  }

  /** The page at which somebody would type a password. */
  function page(query: URLSearchParams, response: ServerResponse): void {
    asked.push(query);
    const right =
      query.get("client_id") === clientId &&
      query.get("redirect_uri") === returnTo() &&
      query.get("response_type") === "code" &&
      query.get("code_challenge_method") === "S256";
    if (!right) return json(response, 400, {});
    const back = new URL(returnTo());
    back.searchParams.set("state", query.get("state") ?? "");
    back.searchParams.set("iss", issuer);
    if (wrong.denies) back.searchParams.set("error", "access_denied");
    else {
      const code = randomBytes(16).toString("base64url");
      grants.set(code, {
        challenge: query.get("code_challenge") ?? "",
        nonce: query.get("nonce") ?? "",
        redirect: query.get("redirect_uri") ?? "",
      });
      back.searchParams.set("code", code);
    }
    response.writeHead(303, { location: back.href }).end();
  }

  function token(request: IncomingMessage, response: ServerResponse, form: URLSearchParams): void {
    if (!isTheClient(request.headers.authorization)) return json(response, 401, { error: "invalid_client" });
    const grant = grants.get(form.get("code") ?? "");
    grants.delete(form.get("code") ?? "");
    const proof = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    if (!grant || grant.challenge !== proof || grant.redirect !== form.get("redirect_uri"))
      return json(response, 400, { error: "invalid_grant" });
    exchanged += 1;
    const access = randomBytes(16).toString("base64url");
    accessTokens.set(access, provider.person);
    json(response, 200, { access_token: access, token_type: "Bearer", id_token: idToken(grant.nonce) });
  }

  /** RFC 6749, 2.3.1: name and secret are written as in a form. */
  function isTheClient(authorization = ""): boolean {
    const [id = "", secret = ""] = Buffer.from(authorization.replace("Basic ", ""), "base64").toString().split(":");
    return decodeURIComponent(id) === clientId && decodeURIComponent(secret) === clientSecret;
  }

  function idToken(nonce: string): string {
    const now = Math.floor(Temporal.Now.instant().epochMilliseconds / 1_000);
    const { sub, amr, acr, signedInAgo } = provider.person;
    const claims = {
      iss: issuer,
      aud: clientId,
      sub,
      nonce,
      amr,
      acr,
      iat: now,
      exp: now + 60,
      auth_time: now - signedInAgo,
      ...wrong.claims,
    };
    const header =
      wrong.signature === "none"
        ? { alg: "none" }
        : { alg: wrong.signature === "secret" ? "HS256" : "RS256", kid: key.id };
    const signed = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
    return `${signed}.${signatureOf(signed)}`;
  }

  function signatureOf(text: string): string {
    if (wrong.signature === "none") return "";
    if (wrong.signature === "secret")
      return createHash("sha256")
        .update(clientSecret + text)
        .digest("base64url");
    const secret = wrong.signature === "foreign" ? aKey().secret : key.secret;
    return createSign("sha256").update(text).sign(secret).toString("base64url");
  }

  function person(request: IncomingMessage, response: ServerResponse): void {
    const found = accessTokens.get((request.headers.authorization ?? "").replace("Bearer ", ""));
    if (!found) return json(response, 401, {});
    const { sub, email, email_verified } = found;
    json(response, 200, { sub, email, email_verified });
  }
}

function aKey(): { id: string; secret: KeyObject; public: KeyObject } {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return { id: randomBytes(6).toString("hex"), secret: privateKey, public: publicKey };
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

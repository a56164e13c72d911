import { createServer } from "node:net";
import { anOidcProvider, type OidcProvider } from "../../../test/oidc-provider.ts";
import { aSignInServer, type SignInServer } from "./sign-in-server.fixture.ts";

/** The sign-in with a ministry's provider behind it, which signs in whoever its `person` is. */
export async function aServerWithProvider(): Promise<{ provider: OidcProvider; server: SignInServer }> {
  const port = await aFreePort();
  const publicUrl = `http://127.0.0.1:${port}`;
  const provider = await anOidcProvider(() => `${publicUrl}/console/masuk/instansi/kembali`);
  const { issuer, clientId, clientSecret } = provider;
  const oidc = { issuer, clientId, clientSecret, name: "Kemenimipas", acr: ["dua-faktor"] };
  return { provider, server: await aSignInServer({ publicUrl, port, oidc }) };
}

async function aFreePort(): Promise<number> {
  const held = createServer();
  await new Promise<void>((done) => held.listen(0, "127.0.0.1", done));
  const { port } = held.address() as { port: number };
  await new Promise((done) => held.close(done));
  return port;
}

import type { FastifyPluginAsync } from "fastify";

/** Where a finder of a weakness should write, and the address of this page itself. */
export interface WellKnown {
  /** `mailto:` or `https:`. */
  securityContact: string | undefined;
  publicUrl: string | undefined;
}

/** The file has to name a day after which it is not to be believed; it is drawn anew with each request (RFC 9116, 2.5.5). */
const validDays = 180;

/** `/.well-known/security.txt` (RFC 9116; 404 where nobody set a contact) and `/robots.txt`. */
export function wellKnownDoor({ securityContact, publicUrl }: WellKnown): FastifyPluginAsync {
  return async (scope) => {
    scope.get("/robots.txt", async (_request, reply) =>
      reply.type("text/plain; charset=utf-8").header("cache-control", "public, max-age=86400").send(robots),
    );
    if (!securityContact) return;
    scope.get("/.well-known/security.txt", async (_request, reply) =>
      reply.type("text/plain; charset=utf-8").header("cache-control", "public, max-age=3600").send(securityText()),
    );
  };

  function securityText(): string {
    const expires = Temporal.Now.instant()
      .add({ hours: validDays * 24 })
      .toString({ smallestUnit: "second" });
    const lines = [`Contact: ${securityContact}`, `Expires: ${expires}`, "Preferred-Languages: id, en"];
    if (publicUrl) lines.push(`Canonical: ${publicUrl}/.well-known/security.txt`);
    return `${lines.join("\n")}\n`;
  }
}

/** The public figures may be found by everybody; what stands behind a sign-in, and what changes by the second, need not. */
const robots = `User-agent: *
Disallow: /api/
Disallow: /board/
Disallow: /console
Disallow: /emulator
Disallow: /kiosk/
`;

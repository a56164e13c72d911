import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer } from "../../src/database/index.ts";
import { aMeta } from "../../test/meta.ts";
import { anEcho } from "./echo.ts";
import { checklist } from "./held.ts";
import {
  bigWebhook,
  bodyUnchanged,
  bookByPhone,
  closedToTheWorld,
  namesAndHeads,
  publicPagesAreKept,
  tooMany,
} from "./nginx-checks.ts";
import { startNginx } from "./nginx-start.ts";
import { keepOpen } from "./open-screens.ts";
import { type Ends, endAll, endWhenStopped, findPrograms, freePorts, say } from "./processes.ts";
import { startProduction } from "./production.ts";
import { slowBodies } from "./slow-bodies.ts";

/**
 * Debian's real nginx with deploy/nginx/antrean.conf in front of one program in production, on this machine only.
 * @param seconds how long a board and two sockets must stay open
 * @returns whether everything held
 */
export async function tryNginx(seconds: number): Promise<boolean> {
  const programs = findPrograms({ nginx: "nginx-light", openssl: "openssl" });
  const folder = await mkdtemp(join(tmpdir(), "antrean-nginx-"));
  // nginx's workers are another user, who looks for its files here.
  await chmod(folder, 0o711);
  const ends = [() => rm(folder, { recursive: true, force: true })] as Ends;
  endWhenStopped(ends);
  try {
    const meta = await aMeta();
    ends.push(() => meta.close());
    const server = await startServer({ dataDir: join(folder, "data") });
    ends.push(() => server.stop());
    const [port = 0] = await freePorts(1);
    const program = await startProduction(meta, { DATABASE_URL: server.url, PORT: String(port) });
    ends.push(() => program.stop());
    const echo = await anEcho();
    ends.push(() => echo.close());
    const front = await startNginx(programs, folder, port);
    ends.push(() => front.stop());
    const mirror = await startNginx(programs, folder, echo.port);
    ends.push(() => mirror.stop());
    say(`nginx ${front.version} stands before one program in production`);

    const list = checklist();
    const screens = await keepOpen(front);
    ends.push(() => screens.close());
    await namesAndHeads(list, mirror, front);
    await closedToTheWorld(list, front);
    await publicPagesAreKept(list, front, program.url);
    await bookByPhone(list, front, meta);
    await bodyUnchanged(list, mirror);
    await bigWebhook(list, front, meta);
    await slowBodies(list, front);
    await tooMany(list, front);
    await screens.stayed(list, seconds);
    return list.close();
  } finally {
    await endAll(ends);
  }
}

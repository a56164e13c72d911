import formbody from "@fastify/formbody";
import fastify, { type FastifyInstance } from "fastify";
import type { World } from "../../booking/index.ts";
import type { Database } from "../../database/index.ts";
import type { Offices } from "../../office/index.ts";
import { type Member, staffMember } from "../../staff/index.ts";
import { openStaffActs, type StaffActs } from "../../staff-acts/index.ts";
import { assetRoutes } from "../assets/assets.ts";
import { addHeadersAndErrorPages } from "../security-headers.tsx";
import { refuseForeignForms } from "./staff-route.tsx";
import type { StaffTools } from "./tools.ts";

/** Pages of staff on a database that is there, read without a browser, with somebody signed in. */
export interface Pages {
  address: string;
  desk: StaffActs;
  signIn(member: Member): void;
  get(path: string): Promise<{ status: number; text: string }>;
  post(path: string, form: Record<string, string>): Promise<{ status: number; text: string; to: string | undefined }>;
  close(): Promise<void>;
}

interface PageSetup {
  database: Database;
  offices: Offices;
  world(): World;
  demo?: boolean;
  jump?: (to: Temporal.Instant) => Promise<string[]>;
}

export async function pagesOn(
  { database, offices, world, demo = false, jump }: PageSetup,
  pages: readonly ((app: FastifyInstance, tools: StaffTools) => void)[],
): Promise<Pages> {
  let member: Member | undefined;
  const desk = openStaffActs({ database, world, tell: async () => {}, wake: () => {} });
  const tools: StaffTools = {
    database,
    acts: desk,
    offices,
    keys: world().keys,
    now: () => world().now,
    demo,
    who: async () => member && { member, desk: undefined },
    chatLink: () => undefined,
    ...(jump && { jump }),
  };
  const app = fastify({ forceCloseConnections: true });
  addHeadersAndErrorPages(app);
  await app.register(formbody);
  await app.register(assetRoutes);
  await app.register(async (scope) => {
    refuseForeignForms(scope);
    for (const page of pages) page(scope, tools);
  });
  const address = await app.listen({ port: 0, host: "127.0.0.1" });
  return {
    address,
    desk,
    signIn: (who) => void (member = who),
    async get(path) {
      const { statusCode, body } = await app.inject({ url: path, headers: { accept: "text/html" } });
      return { status: statusCode, text: body };
    },
    async post(path, form) {
      const { statusCode, body, headers } = await app.inject({
        method: "POST",
        url: path,
        headers: { "content-type": "application/x-www-form-urlencoded", accept: "text/html" },
        payload: new URLSearchParams(form).toString(),
      });
      return { status: statusCode, text: body, to: headers.location };
    },
    close: () => app.close(),
  };
}

/** Somebody of the staff whom the table knows by name. */
export async function aColleague(
  database: Database,
  name: string,
  roles: Parameters<typeof staffMember>[0]["roles"],
): Promise<Member> {
  const { rows } = await database.pool.query<{ id: string }>(
    "insert into staff (staff_id, login, name, created_at) values (gen_random_uuid(), lower(replace($1, ' ', '.')), $1, now()) returning staff_id as id",
    [name],
  );
  return staffMember({ id: rows[0]!.id, name, roles });
}

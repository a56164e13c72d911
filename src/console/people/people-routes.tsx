import type { FastifyPluginAsync } from "fastify";
import {
  addStaff,
  bindDevice,
  carryOut,
  changeRoles,
  endStaff,
  type Managing,
  makeOfficeKey,
  type NewSecrets,
  type Recognised,
  resetPassword,
  resetPin,
  resetSecondFactor,
  revokeDevice,
  revokeOfficeKey,
  type Staff,
  type StaffRefusal,
  stopRequest,
  type Waits,
} from "../../staff/index.ts";
import { href } from "../addresses.ts";
import { type StaffRequest, staffRoute } from "../staff/staff-route.tsx";
import type { StaffTools } from "../staff/tools.ts";
import { drawPeople } from "./draw-people.tsx";
import type { PeopleSaid } from "./people-said.ts";

const needs = ["staff.manage", "device.manage", "key.manage"] as const;

/** `/console/:office/petugas`: people, devices and keys of an office. Each act checks its own permission. */
export function peopleRoutes(tools: StaffTools, staff: Staff): FastifyPluginAsync {
  return async (scope) => {
    staffRoute(scope, tools, "GET", "people", needs, (asked) => drawPeople(tools, staff, asked));
    const press = async (asked: StaffRequest) => {
      const act = acts.get(asked.params["act"] ?? "");
      if (!act) return { to: href("people", { office: asked.office.code }, asked.language) };
      const by = await staff.who(asked.request);
      // Ended between two looks.
      if (!by) return { to: href("signIn", {}, asked.language) };
      const said = await act({ services: staff.services, by, office: asked.office.id }, asked, by);
      return drawPeople(tools, staff, asked, said);
    };
    staffRoute(scope, tools, "POST", "peopleAct", needs, press, { proof: true });
  };
}

type Act = (managing: Managing, asked: StaffRequest, by: Recognised) => Promise<PeopleSaid>;

const actsByName: Readonly<Record<string, Act>> = {
  async tambah(managing, { form, all }) {
    const ask = {
      login: form["login"] ?? "",
      name: form["name"] ?? "",
      roles: all("role"),
      withPin: form["pin"] === "ya",
    };
    return secretsTold(await addStaff(managing, ask), "added");
  },
  async tugas(managing, { form, all }) {
    return told(await changeRoles(managing, form["staff"] ?? "", all("role")), "changed");
  },
  async sandi(managing, { form }) {
    return told(await resetPassword(managing, form["staff"] ?? ""), "changed");
  },
  async pin(managing, { form }) {
    return secretsTold(await resetPin(managing, form["staff"] ?? ""), "changed");
  },
  async kode(managing, { form }) {
    return told(await resetSecondFactor(managing, form["staff"] ?? ""), "changed");
  },
  async setuju(managing, { form }) {
    const answer = await carryOut(managing, form["request"] ?? "");
    if ("refused" in answer) return { refused: answer.refused };
    return "staff" in answer ? { good: "changed", secrets: answer } : { good: "changed" };
  },
  async hentikan(managing, { form }) {
    return told(await stopRequest(managing, form["request"] ?? ""), "stopped");
  },
  async akhiri(managing, { form }) {
    return told(await endStaff(managing, form["staff"] ?? ""), "ended");
  },
  async ikat(managing, { form, reply }) {
    const answer = await bindDevice(managing, { name: form["name"] ?? "", kind: form["kind"] ?? "" });
    if ("refused" in answer) return { refused: answer.refused };
    reply.header("set-cookie", answer.cookie);
    return { good: "bound" };
  },
  async lepas(managing, { form }) {
    return told(await revokeDevice(managing, form["device"] ?? ""), "revoked");
  },
  async kunci(managing, { form, all }) {
    const answer = await makeOfficeKey(managing, {
      label: form["label"] ?? "",
      rights: all("right"),
      days: form["days"] ?? "",
      networks: form["networks"] ?? "",
    });
    return "refused" in answer ? { refused: answer.refused } : { key: answer.text };
  },
  async cabut(managing, { form }) {
    return told(await revokeOfficeKey(managing, form["key"] ?? ""), "keyRevoked");
  },
};
const acts = new Map(Object.entries(actsByName));

type Good = Extract<PeopleSaid, { good: unknown }>["good"];

function told(answer: { is: "changed" } | Waits | StaffRefusal, good: Good): PeopleSaid {
  if ("refused" in answer) return { refused: answer.refused };
  return answer.is === "waits" ? { good: "waits", until: answer.until } : { good };
}

function secretsTold(answer: (NewSecrets & { until?: Temporal.Instant }) | StaffRefusal, good: Good): PeopleSaid {
  if ("refused" in answer) return { refused: answer.refused };
  return { good, secrets: answer, ...(answer.until && { until: answer.until }) };
}

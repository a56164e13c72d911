import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import {
  addPasskey,
  changeOwnPassword,
  changeOwnPin,
  endOtherOwnSessions,
  endOwnSession,
  ownAccount,
  prove,
  type Recognised,
  readNotices,
  removePasskey,
  stopOwnRequest,
} from "../../staff/index.ts";
import { routes } from "../addresses.ts";
import { languageOf } from "../language/language.ts";
import { shownTime } from "../staff/when.ts";
import { AccountPage, type AccountSaid } from "./account-page.tsx";
import { browserOf, formOf, goTo, hrefOf, sendPage } from "./asked.ts";
import type { SignInServices } from "./sign-in-services.ts";

/** `/console/akun`: what there is to know about the own account, where it is signed in, its password and PIN. */
export function accountRoutes(app: FastifyInstance, door: SignInServices): void {
  const { services } = door.staff;
  app.get(routes.account, (request, reply) => asMember(door, request, reply, async () => undefined));
  app.post(routes.accountPassword, (request, reply) =>
    asOwner(door, request, reply, async (signedIn): Promise<AccountSaid> => {
      const field = formOf(request);
      const asked = { old: field("old"), next: field("next") };
      const answer = await changeOwnPassword(services, browserOf(request), signedIn, asked);
      if (answer.is === "in") {
        reply.header("set-cookie", answer.cookies);
        return { good: "passwordChanged" };
      }
      return { warn: isSaid(answer.is) ? answer.is : "passwordWrong" };
    }),
  );
  app.post(routes.accountPin, (request, reply) =>
    asOwner(door, request, reply, async (signedIn): Promise<AccountSaid> => {
      const answer = await changeOwnPin(services, signedIn, formOf(request)("pin"));
      return answer === "changed" ? { good: "pinChanged" } : { warn: answer === "simple" ? "pinSimple" : answer };
    }),
  );
  app.post(routes.accountPasskey, (request, reply) =>
    asOwner(door, request, reply, async (signedIn): Promise<AccountSaid> => {
      const field = formOf(request);
      const browser = browserOf(request);
      // A passkey is a way in for ever: who it is was shown a moment ago, or is shown with it.
      const proof = signedIn.fresh ? "proved" : await prove(services, browser, signedIn, field("secret"));
      if (proof !== "proved") return { warn: proof === "wrong" ? "proofWrong" : "throttled" };
      const asked = { answer: field("answer"), name: field("name") };
      return (await addPasskey(services, browser, signedIn, asked)) ? { done: "passkeyAdded" } : { warn: "passkeyNo" };
    }),
  );
  app.post(routes.accountPasskeyEnd, (request, reply) =>
    asOwner(door, request, reply, async (signedIn): Promise<AccountSaid> => {
      const removed = await removePasskey(services, signedIn, formOf(request)("passkey"));
      return { done: removed ? "passkeyEnded" : "passkeyGone" };
    }),
  );
  app.post(routes.accountEnd, (request, reply) =>
    asMember(door, request, reply, async (signedIn): Promise<AccountSaid> => {
      const session = formOf(request)("session");
      const ended = session
        ? await endOwnSession(services, signedIn, session)
        : await endOtherOwnSessions(services, signedIn);
      return { done: ended ? "ended" : "endedOver" };
    }),
  );
  app.post(routes.accountStop, (request, reply) =>
    asMember(door, request, reply, async (signedIn): Promise<AccountSaid> => {
      const stopped = await stopOwnRequest(services, signedIn, formOf(request)("request"));
      return { done: stopped ? "stopped" : "stopOver" };
    }),
  );
  app.post(routes.accountRead, async (request, reply) => {
    const signedIn = await door.staff.who(request);
    if (signedIn && !signedIn.first) await readNotices(services, signedIn);
    return goTo(reply, hrefOf(request, "account"));
  });
}

const said = ["throttled", "foreign", "short-password", "common-password", "personal-password"] as const;
function isSaid(is: string): is is (typeof said)[number] {
  return said.some((one) => one === is);
}

type Act = (signedIn: Recognised) => Promise<AccountSaid | undefined>;

/** An act of whoever signed in with a password: a PIN changes neither. */
function asOwner(door: SignInServices, request: FastifyRequest, reply: FastifyReply, act: Act) {
  return asMember(door, request, reply, async (signedIn) => (signedIn.by.way === "pin" ? undefined : act(signedIn)));
}

async function asMember(
  { staff, tools }: SignInServices,
  request: FastifyRequest,
  reply: FastifyReply,
  act: Act,
): Promise<FastifyReply> {
  const signedIn = await staff.who(request);
  if (!signedIn) return goTo(reply, hrefOf(request, "signIn"));
  if (signedIn.first) return goTo(reply, hrefOf(request, signedIn.first, { ke: routes.account }));
  const told = await act(signedIn);
  // Read after the act; a new password may have begun a new session, which the next request brings along.
  const own = await ownAccount(staff.services, signedIn);
  const page = (
    <AccountPage
      language={languageOf(request)}
      signedIn={signedIn}
      own={own}
      said={told}
      when={(moment) => whenOf(tools, signedIn, moment)}
    />
  );
  return sendPage(reply, page, told && "warn" in told ? (told.warn === "throttled" ? 429 : 422) : 200);
}

/** 29/11 08.58 WIB, by the clock of the first office the person works for. */
function whenOf({ offices }: SignInServices["tools"], { member }: Recognised, moment: Temporal.Instant): string {
  const theirs = member.offices === "all" ? undefined : offices.byId.get(member.offices[0] ?? 0);
  const office = theirs ?? offices.all[0]!;
  const at = moment.toZonedDateTimeISO(office.zone);
  return `${at.day}/${at.month} ${shownTime(at.toPlainTime())} ${office.zoneName}`;
}

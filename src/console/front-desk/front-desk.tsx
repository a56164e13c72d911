import type { FastifyInstance } from "fastify";
import type { VNode } from "preact";
import { readCode } from "../../booking/index.ts";
import type { Office } from "../../office/index.ts";
import { deskWords } from "../../phrasebook/index.ts";
import { type ArrivalView, applicantOf, bookingSlip, isRefused } from "../../queue/index.ts";
import { may } from "../../staff/index.ts";
import { readId } from "../door-page/asked.ts";
import { BookingSlip } from "../paper/booking-slip.tsx";
import { CallSlip } from "../paper/call-slip.tsx";
import { PaperPage } from "../paper/paper-page.tsx";
import { TicketSlip } from "../paper/ticket-slip.tsx";
import { type StaffRequest, staffRoute } from "../staff/staff-route.tsx";
import type { StaffTools } from "../staff/tools.ts";
import {
  calledBySign,
  type FrontDeskOutcome,
  find,
  handwritten,
  lookAtDay,
  lookingAs,
  putOnList,
  readmit,
  refused,
  rejoin,
  setPriority,
  walkIn,
} from "./acts.ts";
import { bookAsk, readBookForm } from "./asked.ts";
import { oncePerForm, printOnce } from "./double-submit.ts";
import { FrontView } from "./front-view.tsx";
import { lookAround } from "./look-around.ts";

/** Paper is for the citizen, whatever language the officer reads. */
const onPaper = ({ country }: Office) => country.languages[0]!;

/** A page, or what is said on the front desk's own. */
type Done = VNode | FrontDeskOutcome;

/** `/console/:office/depan`: seats and numbers for whoever has no telephone or no code, and everything on paper. */
export function frontDeskPage(app: FastifyInstance, tools: StaffTools): void {
  const act = actsOf(tools);
  const needs = ["desk.book", "desk.walk-in", "line.help"] as const;
  const draw = async (asked: StaffRequest, outcome: FrontDeskOutcome) => {
    const around = await lookAround(tools, asked, outcome);
    return <FrontView asked={asked} now={tools.now()} outcome={outcome} around={around} />;
  };
  staffRoute(app, tools, "GET", "frontDesk", needs, (asked) => draw(asked, {}));
  staffRoute(app, tools, "POST", "frontDesk", needs, async (asked) => {
    const done = await act(asked);
    return "type" in done ? done : draw(asked, done);
  });
}

function actsOf(tools: StaffTools): (asked: StaffRequest) => Promise<Done> {
  return async (asked) => {
    switch (asked.form["do"] ?? "") {
      case "find":
        return find(tools, asked);
      case "look":
        return lookAtDay(tools, asked);
      case "book":
        return book(tools, asked);
      case "slip":
        return printSlip(tools, asked, asked.form["booking"]);
      case "walk-in": {
        const { ticket, called, ...outcome } = await walkIn(tools, asked);
        if (called) return callSlip(tools, asked, called, outcome.told?.text);
        const prints = may(asked.signedIn.member, "line.help", asked.office.id);
        return ticket && prints ? printTicket(tools, asked, ticket) : outcome;
      }
      case "call-slip": {
        const called = await calledBySign(tools, asked);
        return called ? callSlip(tools, asked, called) : warnedGone(asked);
      }
      case "priority":
        return setPriority(tools, asked);
      case "handwritten":
        return handwritten(tools, asked);
      case "print":
        return printTicket(tools, asked, readId(asked.form["ticket"]) ?? "");
      case "list":
        return putOnList(tools, asked);
      case "rejoin":
        return rejoin(tools, asked);
      case "readmit":
        return readmit(tools, asked);
      default:
        return {};
    }
  };
}

async function book(tools: StaffTools, asked: StaffRequest): Promise<Done> {
  const form = readBookForm(asked.form);
  const { after } = form;
  const who = after
    ? await tools.acts.look("desk.book", asked.by, (tx, context) => applicantOf(tx, after, context))
    : undefined;
  const answer = await oncePerForm(tools, asked, "book-at-desk", bookAsk(form, who), ({ booking }) => ({ booking }));
  if (isRefused(answer)) return { ...refused(asked, answer), book: form };
  return printSlip(tools, asked, answer.booking);
}

async function printSlip(tools: StaffTools, asked: StaffRequest, booking: string | undefined): Promise<Done> {
  const id = readId(booking);
  const slip = id && (await tools.acts.look(lookingAs(asked), asked.by, (tx, context) => bookingSlip(tx, id, context)));
  const words = deskWords[asked.language];
  if (!slip || !readCode(slip.code)) return { told: { tone: "warn", text: words.frontDesk.slipGone } };
  return (
    <PaperPage asked={asked} now={tools.now()} title={words.paper.bookingTitle}>
      <BookingSlip office={asked.office} now={tools.now()} language={onPaper(asked.office)} booking={slip} />
    </PaperPage>
  );
}

function callSlip(tools: StaffTools, asked: StaffRequest, arrival: ArrivalView, told?: string): VNode {
  return (
    <PaperPage asked={asked} now={tools.now()} title={deskWords[asked.language].paper.callSign}>
      {told && (
        <p class="told good not-on-paper" role="status">
          {told}
        </p>
      )}
      <CallSlip office={asked.office} now={tools.now()} language={onPaper(asked.office)} arrival={arrival} />
    </PaperPage>
  );
}

function warnedGone({ language }: StaffRequest): FrontDeskOutcome {
  return { told: { tone: "warn", text: deskWords[language].frontDesk.nothing } };
}

async function printTicket(tools: StaffTools, asked: StaffRequest, ticket: string): Promise<Done> {
  const { office, language } = asked;
  const words = deskWords[language];
  if (ticket === "") return { told: { tone: "warn", text: words.frontDesk.unreadable } };
  const printed = await printOnce(tools, asked, ticket);
  if (isRefused(printed)) return refused(asked, printed);
  const chat = tools.chatLink(office.id, `NOMOR ${printed.ticket.number} ${printed.secret}`);
  return (
    <PaperPage asked={asked} now={tools.now()} title={words.paper.ticketTitle(printed.ticket.number)}>
      <TicketSlip office={office} now={tools.now()} language={onPaper(office)} printed={printed} chat={chat} />
    </PaperPage>
  );
}

import { floorOn, type Office, rulesOn, stageOf, streamOf, today } from "../../office/index.ts";
import { deskWords, phrasesOf } from "../../phrasebook/index.ts";
import type { Expectation, TicketView } from "../../queue/index.ts";
import { Qr } from "./qr.tsx";

export interface PrintedTicket {
  ticket: TicketView;
  copy: boolean;
  expects: Expectation;
}

interface TicketSlipProps {
  office: Office;
  now: Temporal.Instant;
  language: "id" | "en";
  printed: PrintedTicket;
  /** What a telephone opens: the chat, with the number and its secret. */
  chat: string | undefined;
}

/** The number on paper. Every print but the first says SALINAN. */
export function TicketSlip({ office, now, language, printed, chat }: TicketSlipProps) {
  const { ticket, copy } = printed;
  const words = deskWords[language].paper;
  const floor = floorOn(office, today(office, now));
  const what = [streamOf(floor, ticket.stream)?.name, stageOf(floor, ticket.stage)?.name].filter(Boolean).join(" · ");
  return (
    <article class="paper ticket-paper" aria-label={words.ticketTitle(ticket.number)}>
      <p class="paper-office">{office.name}</p>
      {copy && <p class="paper-copy">{words.copy}</p>}
      <p class="paper-label">{words.ticket}</p>
      <p class="paper-number">{ticket.number}</p>
      <p class="paper-strong">{what}</p>
      {ticket.people > 1 && <p class="paper-strong">{words.people(ticket.people)}</p>}
      <Expected office={office} language={language} printed={printed} />
      <p>{words.called}</p>
      <p>{words.missed(rulesOn(office, today(office, now)).callValidMinutes)}</p>
      {chat && (
        <div class="paper-chat">
          <Qr text={chat} label={words.chatQr} />
          <p>{words.chat}</p>
        </div>
      )}
      <PrintedAt office={office} now={now} language={language} />
    </article>
  );
}

function Expected({
  office,
  language,
  printed: { expects },
}: Pick<TicketSlipProps, "office" | "language" | "printed">) {
  const words = deskWords[language].paper;
  const time = (at: Temporal.Instant) =>
    phrasesOf(language).words.hour(at.toZonedDateTimeISO(office.zone).toPlainTime());
  const { from, until, counters, before } = expects;
  return (
    <>
      <p class="paper-strong">{counters.length > 0 ? words.counters(counters) : words.counterLater}</p>
      <p>
        {words.before(before)} {from && until ? words.expected(time(from), time(until)) : words.expectedLater}
      </p>
    </>
  );
}

export function PrintedAt({ office, now, language }: Pick<TicketSlipProps, "office" | "now" | "language">) {
  const words = deskWords[language].paper;
  const say = phrasesOf(language).words;
  const there = now.toZonedDateTimeISO(office.zone);
  return (
    <p class="paper-foot">
      {words.printedAt(say.date(there.toPlainDate()), say.hourOnly(there.toPlainTime(), office))}. {words.free}
    </p>
  );
}

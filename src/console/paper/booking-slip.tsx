import { showCode } from "../../booking/index.ts";
import { type Office, paperOf, serviceOn, servicesOn } from "../../office/index.ts";
import { deskWords, phrasesOf } from "../../phrasebook/index.ts";
import type { MissingPaper, BookingSlip as Slip } from "../../queue/index.ts";
import { Qr } from "./qr.tsx";
import { PrintedAt } from "./ticket-slip.tsx";

interface SlipProps {
  office: Office;
  now: Temporal.Instant;
  language: "id" | "en";
  booking: Slip;
}

/** Code, QR, day, hour, when to come, the last moment, and the papers. */
export function BookingSlip({ office, now, language, booking }: SlipProps) {
  const words = deskWords[language].paper;
  const say = phrasesOf(language).words;
  return (
    <article class="paper booking-paper" aria-label={words.bookingTitle}>
      <p class="paper-office">{office.name}</p>
      {booking.secondVisit && <p class="paper-copy">{words.secondVisit}</p>}
      {booking.name && <p class="paper-strong">{booking.name}</p>}
      <p class="paper-label">{words.booking}</p>
      <p class="paper-code">{showCode(booking.code)}</p>
      <Qr text={showCode(booking.code)} label={words.bookingQr} />
      <p class="paper-strong">{say.day(booking.day)}</p>
      <p class="paper-hour">{words.at(say.hourOnly(booking.starts, office))}</p>
      <p class="paper-strong">{words.come(say.hour(booking.come))}</p>
      <p>{words.latest(say.hour(booking.latest))}</p>
      <Papers office={office} language={language} booking={booking} />
      <p>{words.keep}</p>
      <PrintedAt office={office} now={now} language={language} />
    </article>
  );
}

function Papers({ office, language, booking }: Omit<SlipProps, "now">) {
  const words = deskWords[language].paper;
  const list = serviceOn(office, booking.day, booking.service);
  if (booking.missing.length + booking.differs.length > 0) {
    return <PaperList title={words.stillMissing} lines={stillMissing(office, language, booking)} />;
  }
  // Nobody said which service: each with its short line, as in the letter of confirmation.
  if (!list) {
    return (
      <PaperList
        title={words.bring}
        lines={servicesOn(office, booking.day).map(({ name, brief }) => `${name}: ${brief}`)}
      />
    );
  }
  return <PaperList title={words.bring} lines={list.papers} />;
}

function stillMissing(office: Office, language: "id" | "en", booking: Slip): string[] {
  const words = deskWords[language].paper;
  const { service = "" } = booking;
  const name = ({ paper }: MissingPaper) =>
    (paper === "other" ? undefined : paperOf(office, service, paper)?.name) ?? words.otherPaper;
  return [
    ...booking.missing.map((one) => (one.copy ? words.copyOnly(name(one)) : name(one))),
    ...booking.differs.map((field) => words.differs(words.fields[field])),
  ];
}

function PaperList({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <div class="paper-list">
      <p class="paper-strong">{title}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

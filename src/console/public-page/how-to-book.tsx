import type { Office, Offices, OurNumber } from "../../office/index.ts";
import type { PageWords } from "../../phrasebook/index.ts";

interface Props {
  words: PageWords;
  offices: Offices;
  office: Office;
  chat: boolean;
}

/** Three things in one message. Never a complete example: the one of 2017 was sent as it stood. */
export function HowToBook({ words: { office: words }, offices, office, chat }: Props) {
  const numbers = [...offices.numbers.values()].filter((number) => number.offices.some(({ id }) => id === office.id));
  return (
    <section class="card" aria-labelledby="cara">
      <h2 id="cara">{words.how}</h2>
      <ol class="steps">
        <li>
          {numbers.length > 0 ? `${words.writeTo}:` : words.noNumber}
          {numbers.map((number) => (
            <Contact key={number.phoneNumberId} words={words} number={number} chat={chat} />
          ))}
          {numbers.some(({ offices }) => offices.length > 1) && <p>{words.shared(office)}</p>}
          {chat && (
            <p>
              <a class="press" href="/emulator">
                {words.demoChat}
              </a>
            </p>
          )}
        </li>
        <li>
          {words.write}
          <p>
            <code>{words.shape}</code>
          </p>
          <p class="soft">{words.forgiving}</p>
        </li>
        <li>{words.answer}</li>
      </ol>
      <p class="soft">{words.papers}</p>
    </section>
  );
}

/** A number that was never given out cannot be dialled, and one that was is not ours while this is a demo. */
function Contact({ words, number, chat }: { words: PageWords["office"]; number: OurNumber; chat: boolean }) {
  const told = !number.documented ? words.demoInvented : chat ? words.demoReal : undefined;
  return (
    <div class="contact">
      <p class="phone">{number.phone}</p>
      {told && <p class="soft">{told}</p>}
      {!told && (
        <p>
          <a class="press" href={`https://wa.me/${number.phone.replace(/\D/g, "")}`} rel="noreferrer">
            {words.real}
          </a>
        </p>
      )}
    </div>
  );
}

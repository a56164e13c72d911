import type { PageWords } from "../../phrasebook/index.ts";
import type { OfficeInShort } from "../../report/index.ts";
import { href } from "../addresses.ts";
import { Layout } from "../layout.tsx";

export interface HomeProps {
  words: PageWords;
  offices: OfficeInShort[];
  /** The demo's chat page is there. */
  chat: boolean;
}

/** `/`: the doors, in a few words. */
export function Home({ words, offices, chat }: HomeProps) {
  const { home } = words;
  return (
    <Layout words={words} title={home.title} styles={["home.css"]}>
      <header class="hero">
        <h1>{home.title}</h1>
        <p class="lead">{home.lead}</p>
        {chat && (
          <p>
            <a class="press" href="/emulator">
              {home.chat}
            </a>
            <span class="soft">{home.chatWhat}</span>
          </p>
        )}
        <p>
          <a class={chat ? "press" : undefined} href={href("console", {}, words.language)}>
            {chat ? home.staffDemo : home.staff}
          </a>
          {chat && <span class="soft">{home.staffWhat}</span>}
        </p>
        {chat && <p class="soft">{home.demo}</p>}
      </header>
      <div class="columns">
        <section class="card hint" aria-labelledby="langkah">
          <h2 id="langkah">{home.stepsTitle}</h2>
          <ol class="three">
            {home.steps.map(([title, text]) => (
              <li key={title}>
                <strong>{title}</strong>
                <span>{text}</span>
              </li>
            ))}
          </ol>
        </section>
        <OfficeList words={words} offices={offices} />
      </div>
      <Operators words={words} />
    </Layout>
  );
}

/** Every office in a row: what is free today, and the nearest day with a seat. */
export function OfficeList({ words, offices }: { words: PageWords; offices: OfficeInShort[] }) {
  const { columns, officesWhat, noDay, noOffices, offices: title } = words.home;
  return (
    <section class="card" aria-labelledby="kantor">
      <h2 id="kantor">{title}</h2>
      <p class="soft">{offices.length > 0 ? officesWhat : noOffices}</p>
      {offices.length > 0 && (
        <table class="offices">
          <thead>
            <tr>
              <th scope="col">{columns.office}</th>
              <th scope="col">{columns.today}</th>
              <th scope="col">{columns.next}</th>
              <th scope="col">{columns.left}</th>
            </tr>
          </thead>
          <tbody>
            {offices.map(({ office, today, next }) => (
              <tr key={office.code}>
                <th scope="row">
                  <a href={href("office", { office: office.code }, words.language)}>{office.short}</a>
                </th>
                <td>{words.number(today)}</td>
                <td>{next ? words.shortDay(next.day) : noDay}</td>
                <td>{next ? words.number(next.left) : "0"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Operators({ words: { home } }: { words: PageWords }) {
  return (
    <nav class="operators" aria-label={home.operators}>
      <h2>{home.operators}</h2>
      <ul class="links">
        <li>
          <a href="/health/live">{home.live}</a>
        </li>
        <li>
          <a href="/health/ready">{home.ready}</a>
        </li>
        <li>
          <a href="/metrics">{home.metrics}</a>
        </li>
      </ul>
    </nav>
  );
}

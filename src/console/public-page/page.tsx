import { comingFacts, factsOn, type Office, type Offices, takingOver, textOn } from "../../office/index.ts";
import type { PageWords } from "../../phrasebook/index.ts";
import type { PublicFigures } from "../../report/index.ts";
import { href } from "../addresses.ts";
import { Layout } from "../layout.tsx";
import { Answer } from "./answer.tsx";
import { DayTable } from "./day-table.tsx";
import { HowToBook } from "./how-to-book.tsx";
import { Elsewhere, GoodToKnow } from "./know.tsx";

export interface OfficePageProps {
  words: PageWords;
  offices: Offices;
  figures: PublicFigures;
  /** The chat page of the demo is there: no number on this page leads anywhere else. */
  chat: boolean;
}

/** `/kantor/:office`: the answer to "full, really?", as numbers anybody can add up. */
export function OfficePage({ words, offices, figures, chat }: OfficePageProps) {
  const { office } = figures;
  return (
    <Layout words={words} title={words.office.title(office)} styles={["office.css"]}>
      <header class="office">
        <h1>{office.name}</h1>
        <Where words={words} figures={figures} />
        {office.end && <Ends words={words} offices={offices} office={office} end={office.end} />}
        {!office.real && <p class="caution">{words.office.invented}</p>}
      </header>
      <Answer words={words} figures={figures} />
      <div class="columns">
        <DayTable words={words} figures={figures} />
        <div class="beside">
          <HowToBook words={words} offices={offices} office={office} chat={chat} />
          <GoodToKnow words={words} figures={figures} />
          <Elsewhere words={words} offices={offices} figures={figures} />
        </div>
      </div>
    </Layout>
  );
}

/** Its address, the one that it has soon, and what it says of the way in. */
function Where({ words, figures: { office, today } }: Pick<OfficePageProps, "words" | "figures">) {
  const address = factsOn(office, today).place?.address;
  const coming = comingFacts(office, today, ({ place }) => place?.address);
  const gate = textOn(office, today, "gate", words.language);
  return (
    <>
      {address && <p>{address}</p>}
      {coming?.next && <p class="caution">{words.office.movesTo(coming.firstDay, coming.next)}</p>}
      {gate && <p>{gate}</p>}
    </>
  );
}

/** It closes for good: until when, why, and where people go. */
function Ends({
  words,
  offices,
  office,
  end,
}: Pick<OfficePageProps, "words" | "offices"> & { office: Office; end: NonNullable<Office["end"]> }) {
  const [next] = takingOver(offices, office);
  return (
    <p class="caution">
      {words.office.ends(end.lastDay, end.name)}{" "}
      {next && <a href={href("office", { office: next.code }, words.language)}>{next.name}</a>}
    </p>
  );
}

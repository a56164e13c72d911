import { type ComponentChildren, createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Country } from "../../office/index.ts";
import { deskWords } from "../../phrasebook/index.ts";

type BoardWords = (typeof deskWords)["id" | "en"]["board"];

const Spoken = createContext<Pick<Country, "languages">>({ languages: ["id", "en"] });

/** Everything inside speaks the country's first language, and small beside it its second one. */
export function Speaking({ country, children }: { country: Pick<Country, "languages">; children: ComponentChildren }) {
  return <Spoken.Provider value={country}>{children}</Spoken.Provider>;
}

/** The words of a board in the country's first language. */
export function useBoardWords(): BoardWords {
  return deskWords[useContext(Spoken).languages[0]!].board;
}

/** Whether the board can be spoken: our voice speaks Indonesian. */
export function useHasVoice(): boolean {
  return useContext(Spoken).languages[0] === "id";
}

/** The same in its second language, small; nothing where it has one. */
export function Second({ say }: { say: (words: BoardWords) => string }) {
  const [, second] = useContext(Spoken).languages;
  if (!second) return null;
  return (
    <span class="english" lang={second}>
      {say(deskWords[second].board)}
    </span>
  );
}

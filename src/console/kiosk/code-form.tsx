import { deskWords } from "../../phrasebook/index.ts";
import { href } from "../addresses.ts";
import { Camera } from "../door-page/camera-place.tsx";
import type { KioskAsked } from "./asked.ts";

/** The letters of our codes, digits first; none looks like another. */
const letters = "34679ACDEFGHJKMNPRTVWXY".split("");

/** The box and its keys. Each key is a button of the form, so that it also types where no script runs. */
export function CodeForm({ asked: { office, language }, typed }: { asked: KioskAsked; typed: string }) {
  const words = deskWords[language].kiosk;
  return (
    <div class="kiosk-code">
      <form method="post" action={href("kiosk", { office: office.code }, language)} data-box="" autocomplete="off">
        <label for="kode">{words.code}</label>
        <div class="kiosk-box">
          <input
            id="kode"
            name="typed"
            type="text"
            value={typed}
            autofocus
            data-focus=""
            inputmode="none"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            maxlength={200}
          />
          <button type="submit" name="do" value="go">
            {words.go}
          </button>
        </div>
        <div class="keys" role="group" aria-label={words.keys}>
          {letters.map((letter) => (
            <button key={letter} type="submit" class="quiet key" name="key" value={letter}>
              {letter}
            </button>
          ))}
          <button type="submit" class="quiet key" name="key" value="erase" aria-label={words.erase}>
            ⌫
          </button>
        </div>
        <button type="submit" class="quiet wide" name="key" value="clear">
          {words.clear}
        </button>
      </form>
      <Camera words={words.camera} />
    </div>
  );
}

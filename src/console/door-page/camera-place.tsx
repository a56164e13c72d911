import type { DeskWords } from "../../phrasebook/index.ts";
import { assetPath } from "../assets/assets.ts";

/** Nothing of it is shown without script; camera.js fills it when it is pressed. */
export function Camera({ words }: { words: DeskWords["door"]["camera"] }) {
  return (
    <div
      id="kamera"
      class="camera"
      hidden
      data-keep=""
      data-camera=""
      data-reader={assetPath("qr-reader.js")}
      data-stop={words.stop}
      data-start={words.start}
      data-starting={words.starting}
      data-looking={words.looking}
      data-refused={words.refused}
      data-missing={words.missing}
      data-failed={words.failed}
    >
      <button type="button" class="quiet" data-camera-press="">
        {words.start}
      </button>
      <p role="status" data-camera-said="" />
    </div>
  );
}

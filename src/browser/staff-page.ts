// The script of the pages of staff: they follow the day, forms are sent without leaving, keys press buttons, answers are heard.
// Everything works without it too, only less lively.
import { noteTyping } from "./fit.ts";
import { sendQuietly } from "./forms.ts";
import { stayFresh } from "./fresh.ts";
import { putBack } from "./kept.ts";
import { pressByKeys } from "./keys.ts";

noteTyping();
stayFresh();
sendQuietly();
pressByKeys();
putBack();

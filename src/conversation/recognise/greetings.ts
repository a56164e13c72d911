const greetings = new Set(
  "assalamualaikum assalammualaikum assalamu asalamualaikum aslm ass asw samlekum salam halo hallo alo hai hay hi hello hei hey permisi punten sampurasun shalom swastiastu horas".split(
    " ",
  ),
);
const times = new Set("pagi siang sore malam malem petang morning afternoon evening enjing sonten".split(" "));
const wishes = new Set("selamat slmt slamat met good sugeng wilujeng".split(" "));
const addressed = new Set(
  "min mimin admin kak kaka kakak mas mbak mba bang bro sis gan om tante pak bapak pa bu ibu bund bunda semua wr wb warahmatullahi wabarakatuh alaikum".split(
    " ",
  ),
);

/** Whether the words (small letters) greet: "assalamualaikum", "selamat pagi", "pagi min". */
export function isGreeting(words: readonly string[]): boolean {
  const first = words.findIndex((word) => !addressed.has(word));
  const word = words[first] ?? "";
  if (times.has(word)) return first + 1 === words.length || addressed.has(words[first + 1] ?? "");
  return words.slice(0, 12).some((one, i) => greetings.has(one) || (wishes.has(one) && times.has(words[i + 1] ?? "")));
}

/** Whether the words are a greeting and nothing beside it. */
export function isOnlyGreeting(words: readonly string[]): boolean {
  return words.every((word) => greetings.has(word) || times.has(word) || wishes.has(word) || addressed.has(word));
}

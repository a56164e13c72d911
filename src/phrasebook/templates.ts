/** The letter as an approved template: for a citizen who wrote more than a day ago and whose answer could not leave earlier. */
export interface Template {
  name: string;
  language: "id" | "en";
  /** Parameters as {{1}}, {{2}}; Meta wants words before the first and after the last. */
  body: string;
}

const confirmed = {
  name: "booking_confirmed",
  id: `Tempat Anda sudah pasti, {{1}}.
Kode booking: {{2}}
{{3}}
{{4}}
Mohon tiba pukul {{5}}. Lewat {{6}} kode hangus dan perlu daftar lagi. Bawa dokumen asli dan fotokopi A4. Antrean gratis, kami tidak pernah meminta uang lewat chat.`,
  en: `Your appointment is confirmed, {{1}}.
Booking code: {{2}}
{{3}}
{{4}}
Please arrive at {{5}}. After {{6}} the code is void and you need to book again. Bring originals and A4 copies. The queue is free, we never ask for money in a chat.`,
};

/** What Meta has to approve before the program is used: one line a language. */
export const templates: Template[] = [
  { name: confirmed.name, language: "id", body: confirmed.id },
  { name: confirmed.name, language: "en", body: confirmed.en },
];

/** The confirmation of one seat as a template: name, code, day and hour, office, come-time, last moment. */
export function confirmedTemplate(language: "id" | "en", parameters: [string, string, string, string, string, string]) {
  return { name: confirmed.name, language, parameters: parameters.map((one) => one.replace(/\s+/g, " ")) };
}

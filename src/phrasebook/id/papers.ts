import type { Paper, Service } from "../../office/index.ts";
import { commands } from "./commands.ts";
import { words } from "./words.ts";

/** What to bring. Names, papers and notes come from the office's pack. */
export const papers = {
  overview: (
    services: readonly Service[],
  ) => `Syarat paspor. Bawa dokumen asli dan fotokopi A4, datanya harus sama di semua dokumen:

${services.map((service) => `- ${service.name}: ${service.brief}`).join("\n")}

Daftar lengkap: balas ${commands.new}, ${commands.renewal}, atau ${commands.child}.
Hilang atau rusak tidak lewat antrean ini: langsung ke kantor.`,
  one: (service: Service) => `${service.name}. Bawa dokumen asli dan fotokopi A4:
${service.papers.map((paper) => `- ${paper}`).join("\n")}
${service.notes.length ? `\n${service.notes.join("\n")}\n` : ""}
Nama, tanggal lahir, dan nama orang tua harus sama di semua dokumen. Ada yang beda? Betulkan dulu di Dukcapil.`,
  /** What to bring where the short list of a renewal is not enough. */
  otherwise: (service: Service) => `${service.name}: ${service.brief}.`,
  /** The service in the words of this language. */
  inLanguage: (service: Service): Service => service,
  /** One paper of a list. */
  called: ({ name }: Paper): string => name,
  /** Beneath a list that becomes another one soon. */
  coming: (firstDay: Temporal.PlainDate, { name, brief }: Service) =>
    `Mulai ${words.dayInYear(firstDay)} untuk ${name}: ${brief}.`,
  noted: (service: string, name: string) => `Sudah kami catat untuk ${name}: ${service}.`,
  /** A line of the pack (a name, a paper, a note) in this language. */
  wantSeat: "Mau pesan tempat? Tulis nama, tanggal lahir, dan hari datang. Antrean gratis.",
  none: "Daftar syarat untuk kantor ini belum ada di sini. Silakan tanya di meja informasi kantor.",
  /** In the letter of confirmation, where the pack's own name is too long; a renewal says for which passports its short list is enough. */
  short: { new: "Baru", renewal: "Ganti (setelah 2009)", "renewal-before-2009": "Ganti (sebelum 2009)", child: "Anak" },
  buttons: { new: "Paspor baru", renewal: "Ganti paspor", child: "Paspor anak" },
};

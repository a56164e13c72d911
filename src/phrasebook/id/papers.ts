import { inLanguage, type Office, type Paper, type Service } from "../../office/index.ts";
import { commands } from "./commands.ts";
import { words } from "./words.ts";

/** What to bring. Names, papers and notes come from the office's pack. */
export const papers = {
  overview: (
    services: readonly Service[],
  ) => `Syarat paspor. Bawa dokumen asli dan fotokopi A4, datanya harus sama di semua dokumen:

${services.map((service) => `- ${service.name}: ${service.brief}`).join("\n")}

${fullList(services)}
Hilang atau rusak tidak lewat antrean ini: langsung ke kantor.`,
  one: (service: Service, { country }: Pick<Office, "country">) => `${service.name}. Bawa dokumen asli dan fotokopi A4:
${service.papers.map((paper) => `- ${paper}`).join("\n")}
${service.notes.length ? `\n${service.notes.join("\n")}\n` : ""}
Nama, tanggal lahir, dan nama orang tua harus sama di semua dokumen. Ada yang beda? Betulkan dulu di ${inLanguage(country.registry, "id")}.`,
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
  buttons: { new: "Paspor baru", renewal: "Ganti paspor", child: "Paspor anak" },
};

/** How the list of each service is asked for, of those that the office has. */
function fullList(services: readonly Service[]): string {
  const offered = (["new", "renewal", "child"] as const).filter((one) => services.some(({ code }) => code === one));
  const said = offered.map((one) => commands[one]);
  return `Daftar lengkap: balas ${said.length > 2 ? `${said.slice(0, -1).join(", ")}, atau ${said.at(-1)}` : said.join(" atau ")}.`;
}

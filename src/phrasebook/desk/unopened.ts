/** The alarm of an office that nobody has opened. */
export const unopened = {
  id: {
    title: "Kantor belum dibuka",
    office: (office: string, time: string, expected: number) =>
      `${office}: sampai pukul ${time} belum ada tindakan petugas. ${expected === 0 ? "Belum ada yang punya tempat hari ini." : `${expected} orang punya tempat hari ini.`}`,
    floor: "Buka Lantai",
    more: (offices: number) => `${offices} kantor lain juga belum dibuka.`,
    what: "Hubungi kantornya. Peringatan ini hilang sendiri begitu ada petugas yang bertindak. Kalau terlambat, nyatakan gangguan sejak jam pertama supaya tidak ada yang dianggap terlambat. Kalau hari ini tidak bisa buka, pengawas menutup hari di Lantai: semua langsung mendapat tempat lain dan surat. Tanpa itu mereka baru dipindah tengah malam.",
  },
  en: {
    title: "An office is not opened",
    office: (office: string, time: string, expected: number) =>
      `${office}: until ${time} no officer has acted. ${expected === 0 ? "Nobody has a seat today." : expected === 1 ? "1 person has a seat today." : `${expected} people have a seat today.`}`,
    floor: "Open the floor",
    more: (offices: number) =>
      offices === 1 ? "1 more office is not opened." : `${offices} more offices are not opened.`,
    what: "Call the office. This alarm goes by itself as soon as an officer acts. If they are late, declare a disturbance from the first hour on, so that nobody counts as late. If they cannot open today, a supervisor closes the day on the floor's page: everybody has another seat and a letter at once. Without that they are moved at midnight only.",
  },
} as const;

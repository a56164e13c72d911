/** What waits for a head of office, a supervisor or an auditor, above everything else on their first page. */
export const matters = {
  id: {
    title: "Perlu Anda lihat hari ini",
    none: "Tidak ada yang menunggu Anda.",
    at: (office: string, what: string) => `${office}: ${what}`,
    more: (offices: number) => `Dan di ${offices} kantor lain.`,
    open: {
      objections: (count: number) => `${count} keberatan menunggu jawaban`,
      doubts: (count: number) => `${count} keraguan berkas menunggu keputusan`,
      cases: (count: number) => `${count} kasus menunggu keputusan`,
      groups: (count: number) => `${count} rombongan menunggu persetujuan`,
      accounts: (count: number) => `${count} perubahan akun petugas menunggu`,
      withoutEnd: (count: number) => `${count} pemesanan hari lalu belum berakhir`,
      exceptions: (count: number) => `${count} tindakan di luar urutan biasa kemarin`,
    },
    rules: (day: string) => `aturan lain berlaku ${day}`,
    calendar: (day: string) => `hari atau jam kerja berubah ${day}`,
  },
  en: {
    title: "To look at today",
    none: "Nothing waits for you.",
    at: (office: string, what: string) => `${office}: ${what}`,
    more: (offices: number) => `And at ${offices} other offices.`,
    open: {
      objections: (count: number) => `${count === 1 ? "1 objection waits" : `${count} objections wait`} for an answer`,
      doubts: (count: number) => `${count === 1 ? "1 doubt waits" : `${count} doubts wait`} for a decision`,
      cases: (count: number) => `${count === 1 ? "1 case waits" : `${count} cases wait`} for a decision`,
      groups: (count: number) => `${count === 1 ? "1 group waits" : `${count} groups wait`} to be granted`,
      accounts: (count: number) => `${count === 1 ? "1 change" : `${count} changes`} of staff accounts waiting`,
      withoutEnd: (count: number) => `${count === 1 ? "1 booking" : `${count} bookings`} of past days without an end`,
      exceptions: (count: number) => `${count === 1 ? "1 act" : `${count} acts`} out of the usual order yesterday`,
    },
    rules: (day: string) => `other rules are in force from ${day}`,
    calendar: (day: string) => `days or hours of work change on ${day}`,
  },
};

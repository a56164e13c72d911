/** What a program is told of a code that gives no arrival; the same words for whoever reads its screen. */
export const api = {
  id: {
    late: (latest: string, came: string) =>
      `Batasnya ${latest}, tercatat hadir ${came}. Kode tidak berlaku lagi; tawarkan jam lain.`,
    otherDay: (day: string, hour: string) => `Booking ini untuk ${day}, pukul ${hour}.`,
    otherOffice: (office: string) => `Booking ini untuk ${office}.`,
    cancelled: "Booking ini sudah dibatalkan.",
    notConfirmed: "Booking ini belum dipastikan dengan YA.",
    visited: "Kunjungan dengan kode ini sudah selesai.",
    notACode: "Ini belum berbentuk kode booking. Cek lagi huruf demi huruf.",
    unknown: "Kode ini belum kami temukan. Cek lagi huruf demi huruf.",
    nobody: "Tidak ada yang cocok hari ini.",
    choose: "Ada beberapa yang cocok; pilih salah satu.",
    party: "Rombongan: sebutkan hasil tiap orang dalam people.",
    noTicket: "Nomor ini tidak ada.",
  },
  en: {
    late: (latest: string, came: string) =>
      `The last moment was ${latest}, here since ${came}. The code is void; offer another hour.`,
    otherDay: (day: string, hour: string) => `This booking is for ${day} at ${hour}.`,
    otherOffice: (office: string) => `This booking is for ${office}.`,
    cancelled: "This booking was cancelled.",
    notConfirmed: "This booking was never confirmed.",
    visited: "The visit with this code is over.",
    notACode: "This is not a booking code yet. Check it letter by letter.",
    unknown: "We do not find this code. Check it letter by letter.",
    nobody: "Nobody of today fits.",
    choose: "Several fit; choose one.",
    party: "A party: say in people what was found for each.",
    noTicket: "There is no such ticket.",
  },
};

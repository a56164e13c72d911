/** What somebody typed before their sign-in ended. */
export const kept = {
  id: {
    title: "Tulisan Anda belum terkirim",
    what: "Waktu masuk habis sebelum formulir ini sampai. Hanya akun Anda yang melihatnya, selama satu jam. Periksa dulu, karena keadaan bisa sudah berubah.",
    back: "Waktu masuk habis sebelum formulirnya sampai. Tulisan Anda sudah kami isikan kembali di bawah; periksa, lalu kirim.",
    send: "Kirim sekarang",
    drop: "Buang",
  },
  en: {
    title: "What you typed was not sent",
    what: "Your sign-in ended before this form arrived. Only your account sees it, for an hour. Look at it first: things may have changed.",
    back: "Your sign-in ended before the form arrived. What you typed stands in it again, below; look at it, then send it.",
    send: "Send now",
    drop: "Throw away",
  },
} as const;

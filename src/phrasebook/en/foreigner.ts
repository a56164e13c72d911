/** The one question that mostly comes in English. */
export const foreigner = `This queue is for Indonesian passports. Visas and stay permits are handled at the counter for foreigners of the immigration office where you live; see also imigrasi.go.id.`;

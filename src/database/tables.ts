// Written by `npm run schema`.
export interface Tables {}

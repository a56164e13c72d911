export interface Statements {}
export interface Fragments {}

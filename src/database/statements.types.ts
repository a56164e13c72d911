// Written by `npm run statements` from the statements in *.sql.ts; change those, and run it again.

export interface Statements {
}

export interface Fragments {
}

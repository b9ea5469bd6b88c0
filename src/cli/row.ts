/** One row of a result, by column. */
export type Row = { [column: string]: unknown }

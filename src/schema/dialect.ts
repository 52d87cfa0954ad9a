/** The JSON Schema dialects that are read. */
export type Dialect = 'draft4' | 'draft6' | 'draft7' | 'draft2019-09' | 'draft2020-12'

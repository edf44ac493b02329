/**
 * A person may have several records that turned out to be one. Rows stay in the record they were written in, so a list of
 * a person's rows asks for all of the person's records.
 */

/** Derived table `parent`: each asked citizen of `$1` as `id`, with all records of the person. */
export const PERSONS = `
  (SELECT asked AS id, array_agg(record) AS records FROM person_records($1) GROUP BY asked) AS parent`;

/** The records of the one person that the named parameter is a record of, for `= ANY (...)`: that takes the index. */
export const recordsOf = (citizen: `$${number}`): string =>
  `ARRAY(SELECT record FROM person_records(ARRAY[${citizen}::uuid]))`;

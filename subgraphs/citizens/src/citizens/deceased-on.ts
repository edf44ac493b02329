/**
 * The day of death of the person of whom `person` is the record that speaks: what it says itself, or else what the earliest
 * of the merged ones says. It is read and never copied, so that records that part, and hospitals that take a message back,
 * leave no death behind.
 */
export const deceasedOn = (person: string): string => `
    (CASE WHEN ${person}.deceased_on IS NULL
      THEN (SELECT min(other.deceased_on) FROM citizen other WHERE other.merged_into = ${person}.id)
      ELSE ${person}.deceased_on END)`;

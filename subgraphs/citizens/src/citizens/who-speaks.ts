/**
 * The record that speaks for the person of the record `asked`: the one it was merged into, or itself. Written out, since
 * to the planner a `coalesce` could tell of rows that the viewer may not see: before it would look anybody up by such a key
 * it would hold every row of the table to the policies.
 */
export const WHO_SPEAKS = '(CASE WHEN asked.merged_into IS NULL THEN asked.id ELSE asked.merged_into END)';

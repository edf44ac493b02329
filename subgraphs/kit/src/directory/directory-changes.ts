/** What the database says on this channel: some table of the directory has changed. */
export const DIRECTORY_CHANNEL = 'tvaers_directory';

/** SQL that makes each change of these tables told, whoever makes it: the subgraph, a seed, a person at the database. */
export const tellDirectoryChanges = (tables: readonly string[]): string => `
  CREATE FUNCTION tell_directory_change() RETURNS trigger LANGUAGE plpgsql AS $tell$
    BEGIN
      PERFORM pg_notify('${DIRECTORY_CHANNEL}', '');
      RETURN NULL;
    END $tell$;
  ${tables
    .map(
      (table) => `CREATE TRIGGER ${table}_told AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION tell_directory_change();`,
    )
    .join('\n')}`;

/** Takes the function back, and the triggers with it. */
export const TELL_NO_DIRECTORY_CHANGES = 'DROP FUNCTION tell_directory_change CASCADE';

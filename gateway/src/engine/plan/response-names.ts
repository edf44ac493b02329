import { type ArgumentNode, type DocumentNode, type FieldNode, print, visit } from 'graphql';

/** Under which names the planner may ask for what a client calls by names of its own. */
export interface ResponseNames {
  fetchedAs(field: FieldNode): string;
  /** Names that are fetched to those the client chose, where they differ. */
  chosen: ReadonlyMap<string, string>;
}

const nameOf = ({ alias, name }: FieldNode): string => (alias ?? name).value;

const printed = (argument: ArgumentNode): string =>
  print(
    visit(argument, {
      ObjectValue: { leave: (value) => ({ ...value, fields: value.fields.toSorted(byName) }) },
    }),
  );
const byName = (one: { name: { value: string } }, other: { name: { value: string } }) =>
  one.name.value < other.name.value ? -1 : 1;

/** Which field is asked for and with what; the order in which arguments stand says nothing. */
const askingOf = ({ name, arguments: given = [] }: FieldNode): string =>
  [name.value, ...given.map(printed).sort()].join(' ');

/**
 * One name for one question, in the whole operation. The planner knows a field by its name in the answer alone: it would
 * take a client's `id: name` for the key it needs, and of two fragments that call different things by one name, as they
 * may where no object is both, it would ask one thing for the objects of both.
 */
export function responseNames(document: DocumentNode, fieldNames: ReadonlySet<string>): ResponseNames {
  const taken = new Set(fieldNames);
  const keeps = new Map<string, string>();
  const others = new Map<string, string>();

  visit(document, {
    Field(field) {
      if (field.name.value === '__typename') return;
      const name = nameOf(field);
      const asking = askingOf(field);
      const isAnothers = name !== field.name.value && (fieldNames.has(name) || name === '__typename');
      taken.add(name);
      if (isAnothers || (keeps.get(name) ?? asking) !== asking) others.set(`${name}: ${asking}`, name);
      else keeps.set(name, asking);
    },
  });

  const fetched = new Map<string, string>();
  for (const [asked, name] of others) {
    let free = `asked_${name}`;
    while (taken.has(free)) free += '_';
    taken.add(free);
    fetched.set(asked, free);
  }
  return {
    fetchedAs: (field) => fetched.get(`${nameOf(field)}: ${askingOf(field)}`) ?? nameOf(field),
    chosen: new Map([...others].map(([asked, name]) => [fetched.get(asked) ?? name, name])),
  };
}

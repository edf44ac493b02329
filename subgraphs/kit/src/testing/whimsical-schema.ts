import { buildSchema, type GraphQLSchema, isObjectType } from 'graphql';
import type { Chance } from '../seeding/chance.ts';

const SDL = `
  type Query { one: Thing must: Thing! all(first: Int = 2): [Thing!]! some: [Thing] grid: [[Thing!]!] being: Being any: [Any!] }
  type Mutation { change(to: String!): Thing! alter(to: String): Thing }
  interface Being { id: ID! name: String next: Thing }
  type Thing implements Being {
    id: ID! name: String age: Int! kind: Kind kinds: [Kind!]! next: Thing must: Thing! all: [Thing!] some: [Thing!]!
    being: Being any: Any! say(text: String, like: Like, tags: [String!] = ["a"]): String
  }
  type Other implements Being { id: ID! name: String next: Thing size: Float! }
  union Any = Thing | Other
  enum Kind { GOOD BAD }
  input Like { much: Int! who: String }`;

interface Whim {
  __typename: string;
  path: string;
}

/**
 * A schema whose every field does as it likes: a value or a promise of one, null, an error thrown, promised or returned, or
 * something of another type. By chance, but the same for the same way down to it.
 *
 * With promises all items of a list are promised: of a list with both kinds graphql forgets some, and their errors are then
 * nobody's.
 */
export function whimsicalSchema(chance: Chance, { promises }: { promises: boolean }): GraphQLSchema {
  const schema = buildSchema(SDL);
  for (const type of Object.values(schema.getTypeMap()))
    if (isObjectType(type) && !type.name.startsWith('__'))
      for (const field of Object.values(type.getFields()))
        field.resolve = (parent: Whim | undefined, args, _context, info) => {
          const path = `${parent?.path ?? ''}.${info.fieldName}${JSON.stringify(args)}`;
          return whim({ chance, promises }, path, String(field.type));
        };
  return schema;
}

interface Whims {
  chance: Chance;
  promises: boolean;
}

function whim(whims: Whims, path: string, type: string): unknown {
  const { chance, promises } = whims;
  const mood = chance.draw(path, 'mood');
  if (mood < 0.04) return null;
  if (mood < 0.07) throw new Error(`thrown at ${path}`);
  if (mood < 0.09) return new Error(`returned at ${path}`);
  if (mood < 0.11) return { of: 'another type' };
  const value = made(whims, path, type.replace(/!$/, ''));
  return promises && mood > 0.6 ? Promise.resolve(value) : value;
}

function made(whims: Whims, path: string, type: string): unknown {
  const { chance, promises } = whims;
  if (type.startsWith('['))
    return Array.from({ length: chance.between(0, 3, path, 'length') }, (_, index) => {
      const item = () => whim(whims, `${path}.${index}`, type.slice(1, -1));
      return promises ? Promise.resolve().then(item) : item();
    });
  switch (type) {
    case 'Int':
      return chance.between(0, 9, path);
    case 'Float':
      return chance.draw(path);
    case 'Kind':
      return chance.pick(['GOOD', 'BAD'], path);
    case 'ID':
    case 'String':
      return `text of ${path}`;
    default: {
      const __typename = type === 'Thing' ? type : chance.pick(['Thing', 'Other'], path, 'type');
      return { __typename, path } satisfies Whim;
    }
  }
}

import type { DocumentNode, GraphQLSchema } from 'graphql';
import { compileOperation, type Execute } from './compile-operation.ts';

/** Operations that are kept; the gateway's plans make fewer. */
const KEPT = 1000;

/** Operations that the server has read, checked and let through, ready to be carried out when they are asked again. */
export class CompiledOperations {
  readonly #schema: GraphQLSchema;
  /** The one that was used last is the last. */
  readonly #kept = new Map<string, Execute>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** Undefined for what was not let through before, or long ago. */
  find(query: string, name: string | undefined): Execute | undefined {
    const key = keyOf(query, name);
    const execute = this.#kept.get(key);
    if (execute) this.#keep(key, execute);
    return execute;
  }

  /** Compiles an operation of a document that is valid. */
  letThrough(query: string, name: string | undefined, document: DocumentNode): Execute {
    const execute = this.find(query, name) ?? compileOperation(this.#schema, document, name);
    this.#keep(keyOf(query, name), execute);
    return execute;
  }

  #keep(key: string, execute: Execute): void {
    this.#kept.delete(key);
    this.#kept.set(key, execute);
    const [oldest] = this.#kept.size > KEPT ? this.#kept.keys() : [];
    if (oldest !== undefined) this.#kept.delete(oldest);
  }
}

const keyOf = (query: string, name = ''): string => `${name} ${query}`;

/** One instruction of a Dockerfile, continuation lines joined. */
export interface Instruction {
  name: string;
  value: string;
}

/** Reads a Dockerfile as far as the checks need it: no escapes, no here-documents. */
export function readDockerfile(text: string): Instruction[] {
  return text
    .replace(/\\\n/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [, name = '', value = ''] = /^(\S+)\s+(.*)$/.exec(line) ?? [];
      return { name: name.toUpperCase(), value: value.replace(/\s+/g, ' ').trim() };
    });
}

export const valuesOf = (instructions: Instruction[], name: string): string[] =>
  instructions.filter((instruction) => instruction.name === name).map(({ value }) => value);

/** What `ENV` sets in the last stage, which is the image that runs. */
export function environmentOf(instructions: Instruction[]): Record<string, string> {
  const last = instructions.slice(instructions.findLastIndex(({ name }) => name === 'FROM'));
  const pairs = valuesOf(last, 'ENV').flatMap((value) => [...value.matchAll(/(\w+)=(?:'([^']*)'|(\S+))/g)]);
  return Object.fromEntries(pairs.map(([, name = '', quoted, plain]) => [name, quoted ?? plain ?? '']));
}

/** Programs that `RUN node docker/compile.mjs` compiles, as files from the project's root. */
export const compiledIn = (instructions: Instruction[]): string[] =>
  valuesOf(instructions, 'RUN')
    .filter((value) => value.startsWith('node docker/compile.mjs '))
    .flatMap((value) => value.split(' ').slice(2));

/** Folders and files that `COPY` takes from the project, in any stage. */
export const copiedFrom = (instructions: Instruction[]): string[] =>
  valuesOf(instructions, 'COPY')
    .filter((value) => !value.startsWith('--from='))
    .flatMap((value) => value.split(' ').slice(0, -1));

import { parseArgs } from 'node:util';

/** What the command line may say; it goes before the environment. */
export interface CommandLine {
  supergraph: string | undefined;
  port: string | undefined;
  open: boolean;
}

/** `--supergraph FILE --port N --open`. Throws on anything else. */
export function readCommandLine(args: readonly string[]): CommandLine {
  const { values } = parseArgs({
    args: [...args],
    options: {
      supergraph: { type: 'string' },
      port: { type: 'string' },
      open: { type: 'boolean', default: false },
    },
  });
  return { supergraph: values.supergraph, port: values.port, open: values.open };
}

/** The environment as it would be, had the command line been said there. */
export const withCommandLine = ({ supergraph, port }: CommandLine, environment: NodeJS.ProcessEnv) => ({
  ...environment,
  ...(supergraph !== undefined && { SUPERGRAPH_PATH: supergraph }),
  ...(port !== undefined && { PORT: port }),
});

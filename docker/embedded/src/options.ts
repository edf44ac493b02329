import { parseArgs } from 'node:util';
import { HouseProblem } from './house-problem.ts';

export const DEFAULT_CITIZENS = 500;
export const DEFAULT_PORT = 4000;

export interface HouseOptions {
  /** Make the data anew. */
  reset: boolean;
  /** How many citizens to seed, null when nothing was said about it. */
  citizens: number | null;
  /** Migrate, and seed no more than sign-in needs. */
  empty: boolean;
  /** Gateway and subgraphs in one process, for a pilot on a small machine. */
  oneProcess: boolean;
  help: boolean;
  /** Port of the gateway, the only one people type. */
  port: number;
}

export const USAGE = `npm start [-- FLAGS]      the whole house on this machine; Ctrl-C stops it

  --reset        recreate the data (asks nothing)
  --citizens N   how many citizens to invent, ${DEFAULT_CITIZENS} by default; only when there is no data yet, or with --reset
  --empty        no invented citizens, only what sign-in needs
  --one-process  gateway and subgraphs in one process: less memory and work, for a pilot
  --help         this page

  PORT=N npm start          another port for the gateway than ${DEFAULT_PORT}
  More in docker/embedded/README.md: databases and identity providers of your own.`;

/** Reads flags and PORT. @throws HouseProblem when one of them makes no sense */
export function readOptions(args: string[], environment: NodeJS.ProcessEnv): HouseOptions {
  const { values } = parse(args);
  if (values.empty && values.citizens !== undefined)
    throw new HouseProblem('--empty and --citizens contradict each other: give one of them.');
  return {
    reset: values.reset ?? false,
    citizens: values.citizens === undefined ? null : readCitizens(values.citizens),
    empty: values.empty ?? false,
    oneProcess: values['one-process'] ?? false,
    help: values.help ?? false,
    port: readPort(environment.PORT),
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        reset: { type: 'boolean' },
        citizens: { type: 'string' },
        empty: { type: 'boolean' },
        'one-process': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (cause) {
    const { message } = cause as Error;
    const said = args.find((arg) => message.includes(`'${arg.split('=')[0]}`));
    throw new HouseProblem(
      `${said ? `"${said}"` : 'One of the flags'} is not understood here: npm start -- --help lists the flags.`,
      { cause },
    );
  }
}

/** The largest seed that has been tried ten times over. */
const MOST_CITIZENS = 1_000_000;

export function readCitizens(text: string): number {
  const citizens = Number(text);
  if (/^\d+$/.test(text) && citizens >= 1 && citizens <= MOST_CITIZENS) return citizens;
  throw new HouseProblem(
    `--citizens wants a whole number from 1 to ${MOST_CITIZENS}, such as --citizens ${DEFAULT_CITIZENS}, and got "${text}".`,
  );
}

function readPort(text: string | undefined): number {
  if (text === undefined || text === '') return DEFAULT_PORT;
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65535) return port;
  throw new HouseProblem(
    `PORT wants a whole number from 1 to 65535, such as PORT=${DEFAULT_PORT + 1}, and is "${text}".`,
  );
}

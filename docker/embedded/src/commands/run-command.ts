import { explainFault } from '../explain-fault.ts';

/** Runs a command of the terminal: what it answers becomes the exit code, and a problem one sentence on stderr. */
export async function runCommand(command: (args: string[]) => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command(process.argv.slice(2));
  } catch (error) {
    console.error(explainFault(error));
    process.exitCode = 1;
  }
}

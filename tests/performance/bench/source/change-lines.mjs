import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Lets whatever reads some files of the kit, as the compiler of our programs does, read other lines than they have. Each
 * line must be there exactly as it is named: when the kit changes the house does not start and says which one. `changes`
 * in the form of changes.mjs.
 */
export function changeLines(changes) {
  const read = fs.readFileSync;
  fs.readFileSync = (path, ...how) => {
    const text = read(path, ...how);
    return changes.filter(([file]) => String(path).endsWith(`/subgraphs/kit/src/${file}`)).reduce(withChange, text);
  };
  syncBuiltinESMExports();
}

const withChange = (text, [file, ...lines]) =>
  lines.reduce((source, [line, instead]) => {
    if (source.includes(line)) return source.replace(line, instead);
    throw new Error(`The benchmark wants to change in ${file} what is not there: ${line}`);
  }, text);

/**
 * Reads some files of the kit with other lines than they have. Each line must be there exactly as it is named: when the
 * kit changes the house does not start and says which one. Registered with `{ data: changes }`, in the form of changes.mjs.
 */

let changed = [];

export function initialize(changes) {
  changed = changes;
}

export async function load(url, context, next) {
  const loaded = await next(url, context);
  const changes = changed.filter(([file]) => url.split('?')[0].endsWith(`/subgraphs/kit/src/${file}`));
  if (changes.length === 0 || !loaded.source) return loaded;
  return { ...loaded, source: changes.reduce(withChange, loaded.source.toString()) };
}

const withChange = (text, [file, ...lines]) =>
  lines.reduce((source, [line, instead]) => {
    if (source.includes(line)) return source.replace(line, instead);
    throw new Error(`The benchmark wants to change in ${file} what is not there: ${line}`);
  }, text);

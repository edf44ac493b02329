#!/usr/bin/env node
// Does what the guides ask of curl, where a machine has none: -s, -i, -H, -d with text, @file or @-.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    silent: { type: 'boolean', short: 's' },
    include: { type: 'boolean', short: 'i' },
    header: { type: 'string', short: 'H', multiple: true, default: [] },
    data: { type: 'string', short: 'd' },
  },
});
const body = values.data?.startsWith('@')
  ? readFileSync(values.data === '@-' ? 0 : values.data.slice(1), 'utf8')
  : values.data;
const answer = await fetch(positionals[0], {
  method: body === undefined ? 'GET' : 'POST',
  headers: values.header.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  body,
});
if (values.include) {
  console.log(`HTTP/1.1 ${answer.status} ${answer.statusText}`);
  for (const [name, value] of answer.headers) console.log(`${name}: ${value}`);
  console.log();
}
process.stdout.write(await answer.text());

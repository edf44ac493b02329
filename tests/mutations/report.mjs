/** The committed result of a whole run. */
export function describeRun(results, started) {
  const noticed = results.filter(({ survived }) => !survived).length;
  const minutes = ((Date.now() - started) / 60_000).toFixed(1);
  const rows = results.map(
    ({ name, file, survived, seconds }) => `| ${name} | ${file} | ${survived ? '**no**' : 'yes'} | ${seconds} |`,
  );
  return [
    '# Guards taken away one by one',
    '',
    `\`npm run mutations\`, ${new Date(started).toISOString().slice(0, 10)}: ${noticed} of ${results.length} were noticed by a test, in ${minutes} minutes on two cores.`,
    '',
    '| without it | file | noticed | seconds |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

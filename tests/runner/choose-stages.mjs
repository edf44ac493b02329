/**
 * Reads the command line: `--list`, `--only a,b`, or nothing for all stages.
 * @returns {{ stages?: object[], answer?: string, exitCode?: number }} an answer instead of stages ends the command
 */
export function chooseStages(stages, args) {
  const list = stages.map(({ name, title }) => `  ${name.padEnd(12)} ${title}`).join('\n');
  if (args.length === 0) return { stages };
  const [flag, names = ''] = args[0].startsWith('--only=') ? ['--only', args[0].slice('--only='.length)] : args;
  if (flag === '--list') return { answer: list, exitCode: 0 };
  const wanted = names.split(',').filter(Boolean);
  const unknown = wanted.filter((name) => !stages.some((stage) => stage.name === name));
  if (flag !== '--only' || wanted.length === 0 || unknown.length > 0) {
    const fault =
      unknown.length > 0 ? `There is no stage ${unknown.join(', ')}.` : 'Give --only STAGE[,STAGE] or --list.';
    return { answer: `${fault} The stages:\n${list}`, exitCode: 2 };
  }
  return { stages: stages.filter(({ name }) => wanted.includes(name)) };
}

import { chartOf } from './chart.ts';
import type { Comparison, Measured, Outcome, Scale } from './comparison.ts';
import { compareAnswers, measure, measureIdle } from './measure.ts';
import { totalOf } from './process-cpu.ts';
import { chapterOf } from './report.ts';
import type { Study } from './study.ts';

/** A comparison as a chapter: the sides' answers are compared, then they are measured in turns. */
export const compared = (comparison: Comparison, { quick = false } = {}): Study => ({
  ...{ name: comparison.name, title: comparison.title, quick },
  async find(scale) {
    const outcome = await compare(comparison, scale);
    return {
      chapter: chapterOf(comparison, outcome),
      figures: comparison.figures(outcome),
      chart: chartOf(comparison, outcome),
    };
  },
});

async function compare(comparison: Comparison, scale: Scale): Promise<Outcome> {
  const arranged = await comparison.arrange(scale);
  try {
    await compareAnswers(arranged);
    console.log('The answers are equal.');
    const idle = await measureIdle(arranged, comparison.settleMs, scale);
    const measured: Measured[] = [];
    for await (const one of measure(comparison, arranged, idle, scale)) {
      measured.push(one);
      console.log(`${one.question}, ${one.connections} at a time: measured`);
    }
    return { sides: arranged.sides.map(({ name }) => name), idle: idle.map(totalOf), measured };
  } finally {
    await arranged.stop();
  }
}

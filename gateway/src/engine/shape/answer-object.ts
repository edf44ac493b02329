export type AnswerClass = new () => Record<string, unknown>;

/**
 * Objects that have nothing by birth, so that no name a client chooses means more than itself. One class for each shape:
 * that is as quick as a literal, where `Object.create(null)` would make a dictionary.
 */
export function newAnswerClass(): AnswerClass {
  const Answer = function Answer() {};
  Answer.prototype = Object.create(null);
  return Answer as unknown as AnswerClass;
}

/**
 * Objects that have nothing by birth, so that no name a caller chooses (`__proto__`) means more than itself. A class for
 * each selection: that is as quick as a literal, where `Object.create(null)` would make a dictionary.
 */
export function newAnswerClass(): new () => Record<string, unknown> {
  const Answer = function Answer() {};
  Answer.prototype = Object.create(null);
  return Answer as unknown as new () => Record<string, unknown>;
}

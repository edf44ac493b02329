import { recentlyUsed } from '@tvaers/kit/runtime/recently-used';

/**
 * Names for texts that are long and come again and again, so that names made of several of them stay short: a key of
 * whole queries would have to be put together, and read through, at every request. A text that was not used for long gets
 * a new one, never that of another.
 */
export function shortNames(most: number): (text: string) => string {
  const names = recentlyUsed<string>(most);
  let given = 0;
  return (text) =>
    names(text, () => {
      given += 1;
      return String(given);
    });
}

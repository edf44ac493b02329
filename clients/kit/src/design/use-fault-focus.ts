import { type RefObject, useEffect, useRef } from 'react';

/**
 * For a form: leads to the first field that is wrong (`aria-invalid`), whenever one has looked again.
 * @param found what was found here, another value each time it was looked at
 * @param answer what the graph said, null while it has said nothing
 */
export function useFaultFocus(found: unknown, answer: unknown): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (found || answer) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [found, answer]);
  return form;
}

import { TestEnvironment } from 'jest-environment-jsdom';

/** What browsers have and jsdom lacks; Node's own stand in. */
const FROM_NODE = {
  fetch,
  Headers,
  Request,
  Response,
  AbortController,
  AbortSignal,
  ReadableStream,
  TextDecoder,
  TextEncoder,
  structuredClone,
};

/** A page without a browser: `@jest-environment @tvaers/client-kit/testing/page-environment.ts` on top of a test. */
// biome-ignore lint/style/noDefaultExport: jest takes an environment by its default export.
export default class PageEnvironment extends TestEnvironment {
  constructor(...given: ConstructorParameters<typeof TestEnvironment>) {
    super(...given);
    Object.assign(this.global, FROM_NODE, { scrollTo: () => undefined });
    Object.defineProperty(this.global.crypto, 'randomUUID', { value: () => globalThis.crypto.randomUUID() });
  }
}

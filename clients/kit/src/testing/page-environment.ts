import type { EnvironmentContext, JestEnvironmentConfig } from '@jest/environment';
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
};

/** A page without a browser: `@jest-environment ./clients/kit/src/testing/page-environment.ts` on top of a test. */
// biome-ignore lint/style/noDefaultExport: jest takes an environment by its default export.
export default class PageEnvironment extends TestEnvironment {
  constructor(config: JestEnvironmentConfig, context: EnvironmentContext) {
    super(config, context);
    Object.assign(this.global, FROM_NODE, { structuredClone, scrollTo: () => undefined });
    Object.defineProperty(this.global.crypto, 'randomUUID', { value: () => globalThis.crypto.randomUUID() });
  }
}

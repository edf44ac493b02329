/** Loaded before the gateway: whoever has started the process may ask what it holds after everything else was let go. */
process.on('message', () => {
  globalThis.gc();
  const { heapUsed, rss } = process.memoryUsage();
  process.send({ heapUsed, rss });
});
process.channel?.unref();

/**
 * Loaded before a part's own code (`node --import`): when the launcher dies, however it dies, its end of the channel
 * closes and the part ends by itself. Plain JavaScript, so that it works before any loader does.
 */
const LONGEST_DRAIN_MS = 10_000;

function endInOrder() {
  setTimeout(() => process.exit(1), LONGEST_DRAIN_MS).unref();
  process.kill(process.pid, 'SIGTERM');
}

if (process.channel) {
  process.once('disconnect', endInOrder);
  // A listener keeps the channel, and with it the process, alive; a command that is done should be able to end.
  process.channel.unref();
}

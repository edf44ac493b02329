/* Shows what /status says. The words are in the page, so that one script serves both languages. */
const list = document.getElementById('parts');
const note = document.getElementById('house-note');
const words = list.dataset;
/* In Danish time, like every other page, wherever the reader is. */
const clock = new Intl.DateTimeFormat(document.documentElement.lang, {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Europe/Copenhagen',
});

/** @param {{ name: string, up: boolean, since: string | null }} part */
function describe({ name, up, since }) {
  const item = document.createElement('li');
  const title = document.createElement('strong');
  title.textContent = name;
  const state = document.createElement('span');
  state.className = up ? 'up' : 'down';
  state.textContent = `${up ? '✓' : '✕'} ${up ? words.up : words.down}`;
  item.append(title, state, since ? ` ${words.since} ${clock.format(new Date(since))}` : '');
  return item;
}

/** Written only when it changes: a screen reader then tells the change and not every look. */
function say(sentence) {
  if (note.textContent !== sentence) note.textContent = sentence;
}

async function look() {
  try {
    const { parts } = await (await fetch('/status')).json();
    list.replaceChildren(...parts.map(describe));
    say(parts.every(({ up }) => up) ? words.all : words.some);
  } catch {
    list.replaceChildren();
    say(words.lost);
  }
}

look();
setInterval(look, 5000);

/** Server-sent events with a token, which EventSource cannot send (HTML, 9.2). */

const SILENCE = 45_000;
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;

/**
 * Reads the stream for ever, coming again where it was left, until the token is refused.
 *
 * @param on open(), event(name, data), alive(), lost(), refused(status)
 */
export async function listen(url, token, on) {
  let seen = null;
  let wait = FIRST_WAIT;
  let attempt = null;
  // a page that is left may be kept by the browser, its stream must not be
  addEventListener('pagehide', () => attempt?.abort());
  for (;;) {
    attempt = new AbortController();
    let watch = setTimeout(() => attempt.abort(), SILENCE);
    const alive = () => {
      clearTimeout(watch);
      watch = setTimeout(() => attempt.abort(), SILENCE);
      on.alive();
    };
    try {
      const headers = { Accept: 'text/event-stream', Authorization: `Bearer ${token}` };
      if (seen) {
        headers['Last-Event-ID'] = seen;
      }
      const answer = await fetch(url, { headers, cache: 'no-store', signal: attempt.signal });
      if (answer.status === 401 || answer.status === 403) {
        clearTimeout(watch);
        on.refused(answer.status);
        return;
      }
      if (answer.status === 400) {
        seen = null;
      }
      if (answer.ok) {
        wait = FIRST_WAIT;
        on.open();
        await read(answer.body, alive, event => {
          seen = event.id ?? seen;
          on.event(event.name, event.data);
        });
      }
    } catch (cut) {
      // what was cut is begun again below
    }
    clearTimeout(watch);
    on.lost();
    await new Promise(again => setTimeout(again, wait * (0.75 + Math.random() / 2)));
    wait = Math.min(2 * wait, LONGEST_WAIT);
  }
}

async function read(body, alive, tell) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      return;
    }
    alive();
    const blocks = (rest + value).split('\n\n');
    rest = blocks.pop();
    blocks.map(parsed).filter(event => event.data).forEach(tell);
  }
}

function parsed(block) {
  const event = { name: 'message', id: null, data: '' };
  for (const line of block.split('\n')) {
    const [, field, value] = /^(\w+): ?(.*)$/.exec(line) ?? [];
    if (field === 'event') {
      event.name = value;
    } else if (field === 'id') {
      event.id = value;
    } else if (field === 'data') {
      event.data += value;
    }
  }
  return event;
}

import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { fetchText, readFileText, type Progress } from './readText.ts';

let server: Server | undefined;

async function serve(listener: RequestListener): Promise<string> {
  const started = createServer(listener);
  server = started;
  await new Promise<void>((resolve) => {
    started.listen(0, '127.0.0.1', resolve);
  });
  const address = started.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
}

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

it('reads text whose characters are torn between two chunks, and tells how far it has come', async () => {
  const bytes = Buffer.from('Erdoğan');
  const seen: Progress[] = [];
  const address = await serve((_, response) => {
    response.setHeader('content-length', bytes.length);
    response.write(bytes.subarray(0, 5));
    setTimeout(() => response.end(bytes.subarray(5)), 50);
  });
  expect(await fetchText(address, { onProgress: (progress) => seen.push(progress) })).toEqual({
    ok: true,
    value: 'Erdoğan',
  });
  expect(seen.at(-1)).toEqual({ bytes: bytes.length, totalBytes: bytes.length });
});

it('tries again by itself when the server hiccups, and not when it knows of no such file', async () => {
  let asked = 0;
  const address = await serve(({ url }, response) => {
    asked += 1;
    response.statusCode = url === '/missing' ? 404 : asked === 1 ? 503 : 200;
    response.end('text');
  });
  expect(await fetchText(address)).toEqual({ ok: true, value: 'text' });
  expect(asked).toBe(2);
  expect(await fetchText(`${address}missing`)).toEqual({ ok: false, problem: { type: 'refused', status: 404 } });
  expect(asked).toBe(3);
});

it('takes over, once, what the page has asked for before the program was there', async () => {
  let asked = 0;
  const address = await serve((_, response) => {
    asked += 1;
    response.end(String(asked));
  });
  const controller = new AbortController();
  globalThis.earlyAnswers = { [address]: { answer: fetch(address), controller } };
  expect(await fetchText(address)).toEqual({ ok: true, value: '1' });
  expect(await fetchText(address)).toEqual({ ok: true, value: '2' });
  expect(asked).toBe(2);
});

it('gives up what was asked for early when it is told to stop', async () => {
  const address = await serve(() => undefined);
  const early = new AbortController();
  globalThis.earlyAnswers = { [address]: { answer: fetch(address, { signal: early.signal }), controller: early } };
  const stop = new AbortController();
  const reading = fetchText(address, { signal: stop.signal });
  stop.abort(new Error('enough'));
  await expect(reading).rejects.toThrow('enough');
  expect(early.signal.aborted).toBe(true);
});

it('says when nobody answers', async () => {
  const address = await serve(() => undefined);
  server?.close();
  expect(await fetchText(address)).toEqual({ ok: false, problem: { type: 'unreachable' } });
});

it('says when an answer breaks off', async () => {
  const address = await serve((_, response) => {
    response.setHeader('content-length', 1000);
    response.write('{"format":');
    setTimeout(() => response.destroy(), 50);
  });
  expect(await fetchText(address)).toEqual({ ok: false, problem: { type: 'cut-off', characters: 0 } });
});

it('stops when it is told to', async () => {
  const controller = new AbortController();
  const address = await serve(() => controller.abort(new Error('enough')));
  await expect(fetchText(address, { signal: controller.signal })).rejects.toThrow('enough');
});

it('reads a file with a byte order mark, and refuses one that is no UTF-8', async () => {
  expect(await readFileText(new Blob(['\uFEFF{}']))).toEqual({ ok: true, value: '{}' });
  const utf16 = new Uint8Array([0xff, 0xfe, 0x7b, 0x00]);
  expect(await readFileText(new Blob([utf16]))).toEqual({ ok: false, problem: { type: 'not-utf8' } });
  expect(await readFileText(new Blob([new Uint8Array([0x7b, 0xe2, 0x82])]))).toEqual({
    ok: false,
    problem: { type: 'not-utf8' },
  });
});

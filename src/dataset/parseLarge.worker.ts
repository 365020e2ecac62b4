import { READY } from './largeAnswer.ts';
import { parseLarge } from './parseLarge.ts';
import type { Bytes } from './readText.ts';

self.onmessage = ({ data }: MessageEvent<readonly Bytes[]>) => {
  const answer = parseLarge(data);
  const { head, details, blocks } = answer.ok ? answer.parts : { head: null, details: null, blocks: [] };
  const buffers = [head, details, ...blocks].flatMap((part) => part?.buffer ?? []);
  self.postMessage(answer, { transfer: buffers });
};

self.postMessage(READY);

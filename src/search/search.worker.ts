import { answerRequests } from './answerRequests.ts';
import type { SearchRequest } from './searchMessage.ts';

const receive = answerRequests((answer) => self.postMessage(answer));

self.onmessage = ({ data }: MessageEvent<SearchRequest>) => receive(data);

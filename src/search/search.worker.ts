import { createSearchEngine } from './searchEngine.ts';
import type { SearchAnswer, SearchRequest } from './searchMessage.ts';

const engine = createSearchEngine();

self.onmessage = ({ data }: MessageEvent<SearchRequest>) => {
  switch (data.type) {
    case 'actors':
      engine.addActors(data.documents);
      break;
    case 'sentences':
      engine.addSentences(data.documents);
      break;
    case 'find': {
      const answer: SearchAnswer = { run: data.run, found: engine.find(data.text) };
      self.postMessage(answer);
      break;
    }
  }
};

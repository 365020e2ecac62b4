import { createSearchEngine } from './searchEngine.ts';
import type { SearchAnswer, SearchRequest } from './searchMessage.ts';

/** The search at its end of the line: what it is asked, and how it answers. */
export function answerRequests(answer: (answer: SearchAnswer) => void): (request: SearchRequest) => void {
  const engine = createSearchEngine();
  return (request) => {
    switch (request.type) {
      case 'actors':
        engine.addActors(request.documents);
        break;
      case 'sentences':
        engine.addSentences(request.documents);
        break;
      case 'find':
        answer({ run: request.run, found: engine.find(request.text) });
        break;
    }
  };
}

import { LIST_FORMAT } from '../dataset/datasetList.ts';
import type { Fault, LoadProblem } from '../dataset/loadProblem.ts';
import { FORMAT } from '../model/dataset.ts';
import { problemWords } from '../ui/words/problemWords.ts';
import { loadWords } from '../ui/words/loadWords.ts';

/** What happened, in a sentence. */
export function sayProblem(problem: LoadProblem): string {
  const say = problemWords.problem;
  switch (problem.type) {
    case 'unreachable':
      return say.unreachable;
    case 'refused':
      return problem.status === 404 ? say.missing : say.refused(problem.status);
    case 'stalled':
      return say.stalled(problem.seconds);
    case 'too-large':
      return say.tooLarge(loadWords.size(problem.mostBytes));
    case 'unreadable-file':
      return say.unreadableFile;
    case 'not-utf8':
      return say.notUtf8;
    case 'empty':
      return say.empty;
    case 'cut-off':
      return say.cutOff(problem.characters);
    case 'not-json':
      return problem.isHtml ? say.html : say.notJson(problem.line, problem.column);
    case 'not-a-dataset':
      return say.notADataset;
    case 'unknown-format':
      return say.unknownFormat(problem.format, problem.format.startsWith('attache-index/') ? LIST_FORMAT : FORMAT);
    case 'wrong-fields':
      return say.wrongFields(problem.fields.length, problem.isAll);
    case 'none-listed':
      return say.noneListed;
    case 'file-needed':
      return say.fileNeeded(problem.id);
    case 'unexpected':
      return say.unexpected(problem.message);
  }
}

export function sayFault(fault: Fault): string {
  const say = problemWords.fault;
  switch (fault.type) {
    case 'missing':
      return say.missing;
    case 'surplus':
      return say.surplus;
    case 'shape':
      if (fault.expected === 'iso_date') return say.day(fault.found);
      return fault.expected === 'regex' ? say.id(fault.found) : say.shape(fault.expected, fault.found);
    case 'too-long':
      return say.tooLong(fault.length, fault.most);
    case 'no-such':
      return say.noSuch(fault.id, fault.of);
    case 'twice':
      return say.twice(fault.id);
    case 'no-such-day':
      return say.noSuchDay(fault.day);
    case 'backwards':
      return say.backwards(fault.from, fault.to);
    case 'outside-text':
      return say.outsideText(fault.length);
    case 'circle':
      return say.circle;
    case 'too-deep':
      return say.tooDeep(fault.most);
  }
}

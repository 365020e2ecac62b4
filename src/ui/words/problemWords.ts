import { counted, number } from '../words.ts';

export const problemWords = {
  problem: {
    unreachable: 'No answer came from the server. You may be offline, or the address may have moved.',
    missing: 'The server has no such file (404).',
    refused: (status: number) => `The server refused, with the code ${status}.`,
    stalled: (seconds: number) => `Nothing more arrived for ${seconds} seconds.`,
    tooLarge: (most: string) => `It is larger than ${most}, more than a page can hold.`,
    unreadableFile: 'The browser could not read the file. It may have been moved, or changed since it was chosen.',
    notUtf8: 'It is not text in UTF-8.',
    empty: 'It is empty.',
    cutOff: (characters: number) =>
      characters === 0
        ? 'It broke off on the way.'
        : `It is cut off: it ends in the middle, after ${counted(characters, 'character', 'characters')}.`,
    html: 'It is a web page, not a dataset.',
    notJson: (line: number, column: number) =>
      `It is not JSON: line ${number(line)}, column ${number(column)} cannot be read.`,
    notADataset: 'It is JSON, but not a compiled dataset: those say of themselves which format they have.',
    unknownFormat: (format: string, known: string) =>
      `It has the format ${format}, and this page reads ${known}. Look for a newer version of this page.`,
    wrongFields: (count: number, isAll: boolean) =>
      `It does not keep to its format. ${isAll ? counted(count, 'field is wrong:', 'fields are wrong:') : `The first ${number(count)} wrong fields:`}`,
    noneListed: 'The site lists no dataset.',
    fileNeeded: (id: string) =>
      `It shows a dataset on somebody’s disk, “${id}”, which a page cannot fetch. Open the file here, or drop it on the page, and you see just what the link says.`,
    unexpected: (message: string) => `Something went wrong in the page itself: ${message}`,
  },
  fault: {
    missing: 'is missing',
    surplus: 'is not part of the format',
    shape: (expected: string, found: string) => `should be ${expected}, is ${found}`,
    tooLong: (length: number, most: number) => `has ${number(length)} letters, and may have ${number(most)}`,
    day: (found: string) => `should be a day as in 2015-11-24, is ${found}`,
    id: (found: string) => `should be an id as in vladimir-putin, is ${found}`,
    noSuch: (id: string, list: string) => `names “${id}”, which is not among the ${list}`,
    twice: (id: string) => `has the id “${id}” for the second time`,
    noSuchDay: (day: string) => `is ${day}, and there is no such day`,
    backwards: (from: string, to: string) => `runs backwards, from ${from} to ${to}`,
    outsideText: (length: number) => `marks a phrase outside its sentence, which has ${number(length)} characters`,
    circle: 'makes the actor a member of itself',
    tooDeep: (most: number) => `lies more than ${number(most)} levels deep`,
  },
} as const;

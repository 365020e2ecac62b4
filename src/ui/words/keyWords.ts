export const keyWords = {
  heading: 'How to read the map',
  names: 'Names and counts',
  badge: 'The number on a line counts its claims.',
  mixed: 'Cooperation and conflict on one line.',
  width: 'The wider, the more independent origins.',
  arrow: 'Who acts on whom. Mutual acts have no arrow.',
  disputed: 'Sources contradict each other.',
  folded: 'So many people and bodies are folded in.',
  hull: 'People and bodies of one state.',
} as const;

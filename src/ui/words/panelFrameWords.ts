/** What is there before the panel's content is. */
export const panelFrameWords = {
  heading: 'Evidence',
  resize: 'Width of the evidence panel',
  close: 'Close the evidence panel',
  back: 'Back to the overview',
  backShort: 'Overview',
  shown: (name: string) => `Evidence: ${name}`,
} as const;

/** The parts of the compact form beside its head, by the names under which the app asks for them. */
export const DETAILS = 'details.columns';
export const blockName = (number: number): string => `block-${number}.columns`;

/** What a color means here: red is bad, yellow is doubtful, dim is secondary. */
export type Color = 'red' | 'yellow' | 'dim';

/** Colors of a terminal, or none. */
export type Paint = (color: Color, text: string) => string;

export const PLAIN: Paint = (_, text) => text;
export const COLOURED: Paint = (color, text) => `\u001b[${{ red: 31, yellow: 33, dim: 2 }[color]}m${text}\u001b[0m`;

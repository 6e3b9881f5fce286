/** How good a thing is, which the page shows as a color beside the word. */
export type Tone = 'bad' | 'doubt' | 'good' | '';

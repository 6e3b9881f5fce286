export interface Yield {
  readonly place: string;
  readonly start: number;
  readonly end: number;
}
export function yieldsIn(text: string, path: string): Yield[];

/** A file of the new app. */
export interface AppFile {
  readonly path: string;
  readonly text: string;
}

/** Everything through which a command touches the world, so that tests can stand in for it. */
export interface Io {
  /** Everything that stands in standard input: its bytes, or its text. */
  readStandardInput(): string | Uint8Array;
  out(text: string): void;
  err(text: string): void;
  /**
   * Shows how far it is in place of what it showed before; an empty text shows nothing any more.
   * @default - nobody looks
   */
  progress?(text: string): void;
  /** Whether output goes to a terminal that shows colours. */
  readonly colours: boolean;
}

/** What a command ends with: 0 for all is well, 1 for findings, 2 for a wrong command line or unusable input. */
export type ExitCode = 0 | 1 | 2;

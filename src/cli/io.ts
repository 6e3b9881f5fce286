/** All input and output of a command, so that tests can replace it. */
export interface Io {
  /** The whole content of standard input: its bytes, or its text. */
  readStandardInput(): string | Uint8Array;
  /** @param kind what its lines are: text, which must hold no command, or commands of `workflowCommand`. @default 'text' */
  out(text: string, kind?: OutputKind): void;
  err(text: string): void;
  /**
   * Shows the progress in place of the previous one; an empty text clears it.
   * @default - no progress is shown
   */
  progress?(text: string): void;
  /** Whether output goes to a terminal that shows colors. */
  readonly colours: boolean;
}

type OutputKind = 'text' | 'workflow commands';

/** The exit code of a command: 0 for success, 1 for findings, 2 for a wrong command line or unusable input. */
export type ExitCode = 0 | 1 | 2;

import type { Paint } from './paint';

/** An output format: turns a report into text that ends with a line end. */
type Format<Report> = (report: Report, context: FormatContext) => string;

/** A format that is loaded when it is used: a run uses one of them. */
export type LateFormat<Report> = () => Format<Report>;

/** What an output format gets beside the report. */
export interface FormatContext {
  readonly paint: Paint;
  readonly tool: Tool;
  /** Whether a summary is left out. @default false */
  readonly quiet?: boolean;
  /** Whether details are shown that are usually too many. @default false */
  readonly verbose?: boolean;
}

/** The tool that made the report. */
export interface Tool {
  readonly name: string;
  readonly version: string;
  readonly informationUri: string;
}

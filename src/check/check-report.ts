import type { FailOn } from '../configuration/fail-on';
import type { RuleEdit } from '../core/edit';
import { Severity, type Finding, type ManifestReference } from '../core/finding';
import type { Manifest } from '../core/manifest';
import type { NotJudged } from '../core/not-judged';
import type { LocatedChange } from '../fixing/located-change';
import type { ReadError } from '../yaml/read-error';
import type { FilePlace } from '../yaml/source-object';
import type { Overruled } from './overruled';
import type { ReleaseChoice } from './release-choice';

/** An edit that corrects a finding, and where it is made. */
export interface LocatedEdit extends RuleEdit {
  readonly file: string;
  /** The object. A function, so that no output shows what it holds by mistake. */
  readonly manifest: () => Manifest;
  /** The same changes in the documents of the file; undefined where the text of the object stands in another form. */
  readonly places: () => readonly LocatedChange[] | undefined;
}

/** A finding and its place in a file. Most of it may be found out when it is asked for: a copy is made by `withChanges`, not by `{ ...finding }`. */
export interface LocatedFinding extends Finding, FilePlace {
  /** Where it stands in what was built of that file, once for each build. @default - nothing was built */
  readonly built?: readonly FilePlace[];
  /** What explains it. @default - the page of its rule in the manual */
  readonly page?: string;
  /** @default - nobody but the user can decide */
  readonly edit?: LocatedEdit;
  /** The other object that it is about. @default - one object alone shows it, or the other one is in no file */
  readonly related?: () => RelatedPlace;
  /** What suppresses it; its reason is `acknowledged`. @default - nothing */
  readonly suppressedBy?: Suppressor;
}

/** Where another object is. */
export interface RelatedPlace extends FilePlace {
  readonly object: ManifestReference;
}

export type Suppressor =
  /** An acknowledgement on the object. */
  | 'annotation'
  /** An ignore in its line. */
  | 'comment'
  | 'configuration'
  | 'baseline';

/** The result of a check, for any output format. */
export interface CheckReport {
  /** The releases that the clusters were checked against, each of them once. */
  readonly releases: readonly ReleaseChoice[];
  /** How many objects of the registry were checked, and others that have a finding. */
  readonly checked: number;
  /** Also those that are suppressed, unless they are left out. */
  readonly findings: readonly LocatedFinding[];
  /** In the order of files and lines. Found out when it is asked for: between two fixes nobody does. */
  readonly notJudged: readonly NotJudged[];
  readonly unreadable: readonly ReadError[];
  /** What a file holds that may be edited. @default - no file may */
  readonly textOf?: (file: string) => string | undefined;
  /** What makes the command fail. */
  readonly failOn: FailOn;
  /** @default - there is none */
  readonly configuration?: UsedConfiguration;
  /** @default - there is none */
  readonly baseline?: UsedBaseline;
}

/** What a configuration did to a report. */
interface UsedConfiguration {
  readonly file: string;
  /** Whether there is none, but an inventory that takes its place. @default false */
  readonly isInventory?: boolean;
  /** The ids of the rules that it turns off for some or all files. */
  readonly rulesOff: readonly string[];
  readonly ignoredFiles: number;
  /** What it says of clusters whose objects show something else. */
  readonly overruled: readonly Overruled[];
}

interface UsedBaseline {
  readonly file: string;
  /** How many of its findings were not found any more. */
  readonly stale: number;
}

/** Whether anything of what was judged, or was not, makes the command fail. */
export function isFailing(report: CheckReport): boolean {
  const { findings, failOn } = report;
  return findings.some((finding) => fails(finding, failOn)) || (failOn === 'not-judged' && report.notJudged.length > 0);
}

/** Whether a finding makes the command fail. */
export function fails({ severity, suppressedBy }: LocatedFinding, failOn: FailOn): boolean {
  return suppressedBy === undefined && (failOn === 'warning' || severity === Severity.ERROR);
}

/** The input in which a finding stands: a file, or a build. */
export function inputOf({ file, built }: LocatedFinding): string {
  return built?.[0]?.file ?? file;
}

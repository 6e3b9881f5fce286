import type { RuleEdit } from '../core/edit';
import type { ManifestReference, Severity } from '../core/finding';
import { locatedChanges } from '../fixing/located-change';
import type { EmbeddedSource } from '../rules/embedded/embedded-clusters';
import { inWordsOfOwner, writtenPlace } from '../rules/embedded/reading/embedding';
import {
  acknowledgedIn,
  inWords,
  messageOf,
  reportedObject,
  type Judgement,
  type FindingTexts,
} from '../rules/engine/engine';
import { placeIn, type FilePlace, type SourceObject } from '../yaml/source-object';
import type { LocatedEdit, LocatedFinding, RelatedPlace, Suppressor } from './check-report';

/** An object in a file, or one that another object embeds. */
export type JudgedSource = SourceObject | EmbeddedSource;

/**
 * A judgement as a finding in a file. A long file may have ten thousands, and most commands show few of them: texts are written,
 * and the place is looked for, when somebody asks for them.
 */
export class JudgedFinding implements LocatedFinding {
  // Hidden, so that no output shows by mistake what the object holds.
  readonly #judgement: Judgement;
  readonly #judged: JudgedSource;
  readonly #other: JudgedSource | undefined;
  readonly #editOf: () => RuleEdit | undefined;
  readonly #reported: Judgement;
  #texts: FindingTexts | undefined;
  #message: string | undefined;
  #place: ReturnType<SourceObject['locate']> | undefined;
  #edit: LocatedEdit | undefined;

  /**
   * @param judged where the object stands
   * @param other where the other object stands that it is about
   * @param editOf the edit as it may be made
   */
  public constructor(
    judgement: Judgement,
    judged: JudgedSource,
    other: JudgedSource | undefined,
    editOf: () => RuleEdit | undefined,
  ) {
    this.#editOf = editOf;
    this.#judgement = judgement;
    this.#judged = judged;
    this.#other = other;
    this.#reported = reportedOn(judged, judgement);
  }

  public get id(): string {
    return this.#judgement.rule.id;
  }

  public get severity(): Severity {
    return this.#judgement.rule.severity;
  }

  public get page(): string | undefined {
    return this.#judgement.rule.page;
  }

  public get object(): ManifestReference {
    return reportedObject(this.#reported.violation.manifest);
  }

  public get acknowledged(): string | undefined {
    return acknowledgedIn(this.#reported);
  }

  public get suppressedBy(): Suppressor | undefined {
    return this.acknowledged === undefined ? undefined : 'annotation';
  }

  public get field(): string {
    return this.#inWords.field;
  }

  public get found(): string {
    return this.#inWords.found;
  }

  public get expected(): string {
    return this.#inWords.expected;
  }

  public get fix(): string {
    return this.#inWords.fix;
  }

  public get source(): string {
    return this.#inWords.source;
  }

  public get message(): string {
    return (this.#message ??= messageOf(this.#reported, this.#inWords));
  }

  public get file(): string {
    return this.#located.file ?? this.#judged.file;
  }

  public get line(): number {
    return this.#located.line;
  }

  public get column(): number {
    return this.#located.column;
  }

  public get built(): readonly FilePlace[] | undefined {
    const { built } = this.#located;
    return built === undefined ? undefined : [built];
  }

  public get edit(): LocatedEdit | undefined {
    if (this.#edit !== undefined) return this.#edit;
    const { manifest } = this.#judgement.violation;
    const edit = this.#editOf();
    if (edit === undefined) return undefined;
    const places = (): ReturnType<LocatedEdit['places']> => locatedChanges(this.#judged, manifest, edit.changes);
    return (this.#edit = {
      changes: edit.changes,
      get safety() {
        return edit.safety;
      },
      file: this.#judged.file,
      manifest: () => manifest,
      places,
    });
  }

  public get related(): (() => RelatedPlace) | undefined {
    const other = this.#other;
    return other && (() => ({ object: reportedObject(other.manifest), ...placeIn(other, []) }));
  }

  get #inWords(): FindingTexts {
    return (this.#texts ??= inWords(this.#reported));
  }

  /** The text is read again to find it. */
  get #located(): ReturnType<SourceObject['locate']> {
    return (this.#place ??= this.#judged.locate(this.#judgement.violation.path));
  }
}

/** Of an object that does not stand in the file itself, nobody would know what a finding means. */
function reportedOn(source: JudgedSource, judgement: Judgement): Judgement {
  if (!('specOf' in source)) return judgement;
  const { violation } = judgement;
  const written = writtenPlace(source, violation.path);
  if (written === undefined) return judgement;
  const { specOf } = source;
  const words = (text: string): string => (specOf === undefined ? text : inWordsOfOwner(text, specOf));
  const texts = { expected: words(violation.expected), fix: words(violation.fix) };
  return { ...judgement, violation: { ...violation, ...written, ...texts } };
}

/** A finding of which something is changed. */
export function withChanges(finding: LocatedFinding, changes: Partial<LocatedFinding>): LocatedFinding {
  const { id, severity, object, field, found, expected, fix, source, message, acknowledged } = finding;
  const { file, line, column, built, page, edit, related, suppressedBy } = finding;
  const whole: { readonly [Key in keyof Required<LocatedFinding>]: LocatedFinding[Key] } = {
    ...{ id, severity, object, field, found, expected, fix, source, message, acknowledged },
    ...{ file, line, column, built, page, edit, related, suppressedBy },
  };
  return { ...whole, ...changes };
}

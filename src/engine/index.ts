/**
 * The engine: what the commands answer, of texts. It asks for no disk, no process and no cdk8s, and runs in a browser.
 *
 *     import { check } from 'cdk8s-openshift-image-registry/engine';
 */
export { jsonText } from '../core/formats/json-text';
export { Severity } from '../core/finding';
export type { ManifestReference } from '../core/finding';
export type { FieldPath } from '../core/field-path';
export type { Manifest } from '../core/manifest';
export { Release } from '../core/release';
export { Platform } from '../platforms/platform';
export type { CheckDocument, FindingDocument } from '../report/check/check-document';
export type { DiffDocument } from '../report/diff/diff-document';
export type { ExplainDocument } from '../report/explain/explain-document';
export type { PreviewDocument } from '../report/preview/preview-document';
export { adoptTexts as adopt } from './adopt';
export type { AdoptedApp, AdoptOptions } from './adopt';
export type { AdoptionLanguage } from '../adoption/adoption-language';
export { check } from './check';
export type { CheckOptions } from './check';
export { diff } from './diff';
export type { DiffOptions } from './diff';
export { explain } from './explain';
export type { ExplainOptions } from './explain';
export { fix } from './fix';
export type { FixedTexts, FixOptions } from './fix';
export type { InputOptions, KnownOptions } from './options';
export type { JudgedTogether, OwnRule, OwnViolation } from './own-rules';
export { preview } from './preview';
export type { PreviewOptions } from './preview';
export { yamlObjectsIn as readYaml } from './read';
export type { YamlObject, YamlObjects } from './read';
export type { TextFile, Texts } from './texts';
export { UnusableInput } from '../inputs/unusable-input';
export { UnreadableInput } from './unreadable-input';

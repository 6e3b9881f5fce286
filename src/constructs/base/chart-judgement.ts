import { ApiObject, Chart } from 'cdk8s';
import type { Construct, IConstruct } from 'constructs';
import { PrivateSlot } from '../../core/caching/private-slot';
import { Severity, type Finding } from '../../core/finding';
import { type Manifest, describeManifest } from '../../core/manifest';
import { RULES } from '../../rules';
import { judge, toFinding, type Asked } from '../../rules/engine/engine';
import {
  clusterFacts,
  clusterOptionsAt,
  clusterOptionsIn,
  isDeferred,
  type ConstructFacts,
  type ClusterOptions,
} from './cluster-options';
import { recordConstructPaths } from './construct-paths';
import { deliveryOf } from './output-context';
import { throwIfUnknownOptions } from './known-options';
import { mergeOwnOptions } from './one-cluster-a-chart';
import { afterSynth, nowOf, oncePerSynth } from './once-per-synth';
import { plainJson } from './wire-object';
import { printWarnings } from '../warnings/print-warnings';
import { WarningMode, warningModeAt } from '../warnings/warning-mode';
import { findingText, declareType, type ChartFinding } from '../warnings/finding-text';

/** The cluster options and existing objects that the constructs of one chart declare. */
interface Registration {
  options: ClusterOptions;
  readonly existing: Manifest[];
  /** What constructs that render no object say. */
  readonly reports: (() => Finding | undefined)[];
  /** The objects of the chart by what is written for them. */
  readonly objects: () => ReadonlyMap<Manifest, ApiObject>;
}

const REGISTRATIONS = new PrivateSlot<Chart, Registration>();

/**
 * Registers the chart of `construct` for validation at each synth, and adds the cluster options of the construct. Returns
 * the facts about the cluster known so far, from the chart, from earlier constructs and from this one.
 *
 * @param type the class of the construct
 */
export function registerForValidation(construct: Construct, type: string, own: ClusterOptions = {}): ConstructFacts {
  throwIfUnknownOptions(construct, type, own);
  declareType(construct, type);
  const chart = Chart.of(construct);
  const registration = registrationOf(chart);
  registration.options = mergeOwnOptions(construct, type, registration.options, clusterOptionsIn(own));
  return { ...clusterFacts(optionsOfChart(chart)), now: nowOf(chart), deferred: isDeferred(chart) };
}

/** Declares an object that exists in the cluster but not in the chart. Rules read it when they check the chart. */
export function declareExisting(construct: Construct, manifest: Manifest): void {
  registrationOf(Chart.of(construct)).existing.push(manifest);
}

/** Asks a construct for a finding about itself that no object of the chart shows. */
export function reportAtSynth(construct: Construct, report: () => Finding | undefined): void {
  registrationOf(Chart.of(construct)).reports.push(report);
}

/** All findings in a chart, in the order of the rules. */
export function findingsOf(chart: Chart, now: Date): Finding[] {
  return judgedIn(chart, now).map(({ finding }) => finding);
}

function judgedIn(chart: Chart, now: Date, asked: Asked = {}): ChartFinding[] {
  const { existing = [], reports = [], objects = () => objectsByManifest(chart) } = REGISTRATIONS.get(chart) ?? {};
  const byManifest = objects();
  const manifests = [...byManifest.keys()];
  const isServerSide = deliveryOf(chart)?.serverSide === true;
  const applied = new Map(isServerSide ? manifests.map((each) => [each, 'server-side apply'] as const) : []);
  const circumstances = { ...clusterFacts(optionsOfChart(chart)), existing, applied, now };
  const ofObjects = judge(manifests, circumstances, RULES, asked).map((judgement): ChartFinding => {
    const { manifest } = judgement.violation;
    const name = describeManifest(manifest);
    const object = byManifest.get(manifest);
    const path = object === undefined ? chart.node.path : pathOf(object);
    const isAcknowledgeable = judgement.rule.acknowledgeable;
    return { finding: toFinding(judgement, `${name} (${path})`), object, isAcknowledgeable };
  });
  const ofConstructs = reports
    .flatMap((report) => report() ?? [])
    .filter(({ severity }) => (asked.severity ?? severity) === severity)
    .map((finding) => ({ finding, object: undefined, isAcknowledgeable: false, isInNoManifest: true }));
  return [...ofObjects, ...ofConstructs];
}

function objectsByManifest(chart: Chart): ReadonlyMap<Manifest, ApiObject> {
  return new Map(objectsOf(chart).map((object) => [plainJson(object), object]));
}

/** The current objects of a chart and the declared existing objects of its cluster. */
export function existingObjects(chart: Chart): Manifest[] {
  return [...(REGISTRATIONS.get(chart)?.existing ?? []), ...objectsOf(chart).map((object) => plainJson(object))];
}

/** The cluster options of a chart, set by itself or by its constructs. */
export function optionsOfChart(chart: Chart): ClusterOptions {
  return clusterOptionsAt(chart, REGISTRATIONS.get(chart)?.options);
}

function registrationOf(chart: Chart): Registration {
  const known = REGISTRATIONS.get(chart);
  if (known !== undefined) return known;
  const objects = oncePerSynth(chart, () => objectsByManifest(chart));
  const registration: Registration = { options: {}, existing: [], reports: [], objects };
  REGISTRATIONS.set(chart, registration);
  chart.node.addValidation({ validate: oncePerSynth(chart, () => errorsOf(chart)) });
  recordConstructPaths(chart.node.root);
  printAfterSynth(chart.node.root);
  return registration;
}

/** What `synth` fails for. */
function errorsOf(chart: Chart): string[] {
  const errors = open(judgedIn(chart, nowOf(chart), { severity: Severity.ERROR }));
  const warnings = warningModeAt(chart) === WarningMode.FAIL ? warningsOf(chart) : [];
  return [...errors, ...warnings].map((each) => findingText(each));
}

const PRINTING = new WeakSet<IConstruct>();

/** After each synth, prints the warnings of all charts in one go. */
function printAfterSynth(root: IConstruct): void {
  if (PRINTING.has(root)) return;
  PRINTING.add(root);
  afterSynth(root, () => {
    const charts = root.node
      .findAll()
      .filter((each): each is Chart => Chart.isChart(each) && REGISTRATIONS.get(each) !== undefined);
    const loud = charts.filter((chart) => warningModeAt(chart) === WarningMode.PRINT);
    printWarnings(root, loud.flatMap(warningsOf));
  });
}

/** The warnings about a chart that nobody acknowledged. */
export function warningsOf(chart: Chart): ChartFinding[] {
  return open(judgedIn(chart, nowOf(chart), { severity: Severity.WARNING }));
}

function open(findings: readonly ChartFinding[]): ChartFinding[] {
  return findings.filter(({ finding }) => finding.acknowledged === undefined);
}

/** The objects of a chart, without those of nested charts. */
export function objectsOf(chart: Chart): ApiObject[] {
  return chart.node
    .findAll()
    .filter((construct): construct is ApiObject => ApiObject.isApiObject(construct) && Chart.of(construct) === chart);
}

/** The path of the construct that created the object. */
function pathOf({ node }: ApiObject): string {
  return node.path.replace(/\/Resource$/, '');
}

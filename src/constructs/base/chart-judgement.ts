import { ApiObject, Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { PrivateSlot } from '../../core/private-slot';
import { Severity, type Finding } from '../../core/finding';
import { describeObject, referenceTo, type Manifest } from '../../core/manifest';
import { RULES } from '../../rules';
import { judge, toFinding, type Asked } from '../../rules/engine/engine';
import {
  clusterFacts,
  clusterOptionsAt,
  clusterOptionsIn,
  isDeferred,
  type ClusterFacts,
  type ClusterOptions,
} from './cluster-options';
import { recordConstructPaths } from './construct-paths';
import { deliveryOf } from './delivery-context';
import { throwIfUnknownOptions } from './known-options';
import { mergeOwnOptions } from './one-cluster-a-chart';
import { oncePerSynth } from './once-per-synth';
import { plainJson } from './wire-object';

/** What the constructs of one chart say about its cluster. */
interface Registration {
  options: ClusterOptions;
  readonly existing: Manifest[];
}

const REGISTRATIONS = new PrivateSlot<Chart, Registration>();

/**
 * Has the chart of `construct` judged at each synth, with what the construct says itself about the cluster. Gives what is
 * known of the cluster so far: from the chart, from the constructs made before, and from this one.
 */
export function registerForValidation(construct: Construct, own: ClusterOptions = {}): ClusterFacts {
  throwIfUnknownOptions(construct, own);
  const chart = Chart.of(construct);
  const registration = registrationOf(chart);
  registration.options = mergeOwnOptions(construct, registration.options, clusterOptionsIn(own));
  return { ...clusterFacts(optionsOfChart(chart)), deferred: isDeferred(chart) };
}

/** Tells the judges of the chart of an object that is in the cluster and not in the chart. */
export function declareExisting(construct: Construct, manifest: Manifest): void {
  registrationOf(Chart.of(construct)).existing.push(manifest);
}

/** Everything that is wrong in a chart, in the order of the rules. */
export function findingsOf(chart: Chart, now: Date, asked: Asked = {}): Finding[] {
  const existing = REGISTRATIONS.get(chart)?.existing ?? [];
  const paths = new Map(objectsOf(chart).map((object) => [plainJson(object), pathOf(object)]));
  const manifests = [...paths.keys()];
  const serverSide = new Set(deliveryOf(chart)?.serverSide === true ? manifests : []);
  const circumstances = { ...clusterFacts(optionsOfChart(chart)), existing, serverSide, now };
  return judge(manifests, circumstances, RULES, asked).map((judgement) => {
    const { manifest } = judgement.violation;
    const name = describeObject(referenceTo(manifest));
    return toFinding(judgement, `${name} (${paths.get(manifest) ?? chart.node.path})`);
  });
}

/** Every object of a chart as it is now, and those in the cluster of which its constructs know. */
export function existingObjects(chart: Chart): Manifest[] {
  return [...(REGISTRATIONS.get(chart)?.existing ?? []), ...objectsOf(chart).map((object) => plainJson(object))];
}

/** What is said of the cluster of a chart, by itself or by the constructs in it. */
export function optionsOfChart(chart: Chart): ClusterOptions {
  return clusterOptionsAt(chart, REGISTRATIONS.get(chart)?.options);
}

function registrationOf(chart: Chart): Registration {
  const known = REGISTRATIONS.get(chart);
  if (known !== undefined) return known;
  const registration: Registration = { options: {}, existing: [] };
  REGISTRATIONS.set(chart, registration);
  const validate = oncePerSynth(chart, () =>
    findingsOf(chart, new Date(), { severity: Severity.ERROR })
      .filter(({ acknowledged }) => acknowledged === undefined)
      .map(({ message }) => message),
  );
  chart.node.addValidation({ validate });
  recordConstructPaths(chart.node.root);
  return registration;
}

/** The objects of a chart. */
export function objectsOf(chart: Chart): ApiObject[] {
  return chart.node
    .findAll()
    .filter((construct): construct is ApiObject => ApiObject.isApiObject(construct) && Chart.of(construct) === chart);
}

/** The path of the construct that made the object. */
function pathOf({ node }: ApiObject): string {
  return node.path.replace(/\/Resource$/, '');
}

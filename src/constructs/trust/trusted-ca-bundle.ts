import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { CompleteDiagnostic } from '../../core/diagnostic';
import type { FieldPath } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import { checkRegistryHost, hostOfCaKey } from '../../core/formats/registry-host';
import { docsSource } from '../../core/source';
import { imageManifest, trustedCaManifest } from '../../render/trusted-ca';
import { registerForValidation } from '../base/chart-judgement';
import { writeBefore } from '../base/companion-order';
import { acknowledgeProp, ruleErrors, sameName } from '../base/rule-errors';
import { throwIfAny, throwIfMisshapen } from '../base/throw-errors';
import type { TrustedCABundleProps } from './trusted-ca-bundle-props';
import { WireObject } from '../base/wire-object';

const TYPE = 'TrustedCABundle';

/**
 * The CAs of private registries: a ConfigMap in `openshift-config` and `image.config.openshift.io/cluster`, which names
 * it. A cluster has one such Image, so what else users set there are props of the same construct.
 *
 * @see https://github.com/openshift/openshift-docs/blob/main/modules/images-configuration-cas.adoc
 * @example
 * new TrustedCABundle(chart, 'trusted-ca', { certificates: { 'mirror.example.com:5000': Pem.file('ca.pem') } });
 */
export class TrustedCABundle extends Construct {
  /** Name of the ConfigMap with the CAs. Undefined where there are no certificates. */
  public readonly configMapName?: string;

  /** The Image, for JSON patches. */
  public readonly image: ApiObject;

  /**
   * Creates the construct and checks it. Throws one error that lists everything that is wrong. Props with unknown names or
   * wrong types, which only untyped code has, are listed alone.
   *
   * @param scope the construct that contains it, usually a RegistryChart
   * @param id name of the construct, unique in its scope
   * @param props certificates by registry, and which registries may be used
   */
  public constructor(scope: Construct, id: string, props: TrustedCABundleProps = {}) {
    super(scope, id);
    throwIfMisshapen(this, TYPE, props, 'TrustedCABundleProps');
    const facts = registerForValidation(this, TYPE, props);
    const configMap = trustedCaManifest(props);
    const image = imageManifest(props, configMap?.metadata.name);
    throwIfAny(this, TYPE, [
      ...idleNameErrors(props),
      ...hostErrors(props),
      ...ruleErrors(() => (configMap === undefined ? [image] : [configMap, image]), facts, propOf),
    ]);
    this.image = new WireObject(this, 'Image', image);
    this.node.defaultChild = this.image;
    if (configMap === undefined) return;
    const resource = new WireObject(this, 'Resource', configMap);
    this.node.defaultChild = resource;
    writeBefore(resource, this.image);
    this.configMapName = configMap.metadata.name;
  }
}

/** A name for a ConfigMap that is not rendered. */
function idleNameErrors({ configMapName, certificates = {} }: TrustedCABundleProps): CompleteDiagnostic[] {
  if (configMapName === undefined || Object.keys(certificates).length > 0) return [];
  return [
    {
      id: 'IR112',
      path: ['configMapName'],
      found: 'a name without certificates',
      expected: 'certificates for the ConfigMap',
      fix: 'give certificates, or remove configMapName; set an existing ConfigMap with a JSON patch of the Image',
      reference: docsSource('images-configuration-cas'),
    },
  ];
}

/** An invalid host is reported as the user wrote it, not as the key in the ConfigMap. */
function hostErrors({ certificates = {} }: TrustedCABundleProps): CompleteDiagnostic[] {
  return Object.keys(certificates).flatMap((host) => {
    const diagnostic = checkRegistryHost(host);
    return diagnostic === undefined
      ? []
      : [
          {
            id: 'IR110',
            path: ['certificates', host],
            fix: hostFix(host),
            reference: docsSource('images-configuration-cas'),
            ...diagnostic,
          },
        ];
  });
}

/** Keys of the ConfigMap are often copied as they are. */
function hostFix(host: string): string {
  const meant = hostOfCaKey(host);
  return meant === host || checkRegistryHost(meant) !== undefined
    ? 'write host or host:port, without scheme and path'
    : `write ${meant}: the library makes the two dots`;
}

function propOf(path: FieldPath, manifest: Manifest): FieldPath | undefined {
  const [root, entry] = path;
  if (root === 'metadata') return path[1] === 'name' ? ['configMapName'] : acknowledgeProp(path);
  if (manifest.kind !== 'ConfigMap') return path[1] === 'additionalTrustedCA' ? ['configMapName'] : sameName(path);
  if (typeof entry !== 'string') return ['certificates'];
  const host = hostOfCaKey(entry);
  return checkRegistryHost(host) === undefined ? ['certificates', host] : undefined;
}

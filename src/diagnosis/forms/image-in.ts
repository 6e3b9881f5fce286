/** An image of this registry in the message of a client; empty texts for what it does not name. */
export interface NamedImage {
  readonly project: string;
  readonly name: string;
  readonly tag: string;
}

export function imageIn(text = ''): NamedImage {
  const {
    project = '',
    name = '',
    tag = /reading manifest (\w[\w.-]*) in /.exec(text)?.[1] ?? '',
  } = IMAGE.exec(text)?.groups ?? {};
  return { project, name, tag };
}

/** `image-registry.openshift-image-registry.svc:5000/a/b:latest`. */
const IMAGE =
  /(?:image-registry\.openshift-image-registry\.svc(?:\.cluster\.local)?(?::\d+)?|default-route-openshift-image-registry[\w.-]*)\/(?<project>[a-z\d-]+)\/(?<name>[a-z\d._-]*[a-z\d])(?::(?<tag>\w[\w.-]*))?/;

/** The host that a client names in the address of its request; empty where there is none. */
export function hostIn(text = ''): string {
  return /https?:\/\/([\w.-]+(?::\d+)?)\//.exec(text)?.[1] ?? '';
}

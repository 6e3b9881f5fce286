/** Project and name of an image of this registry in the message of a client; empty where it has none. */
export function imageIn(text = ''): { readonly project: string; readonly name: string } {
  const { project = '', name = '' } = IMAGE.exec(text)?.groups ?? {};
  return { project, name };
}

/** `image-registry.openshift-image-registry.svc:5000/a/b:latest`. */
const IMAGE =
  /(?:image-registry\.openshift-image-registry\.svc(?:\.cluster\.local)?(?::\d+)?|default-route-openshift-image-registry[\w.-]*)\/(?<project>[a-z\d-]+)\/(?<name>[a-z\d._-]*[a-z\d])/;

/** The host that a client names in the address of its request; empty where there is none. */
export function hostIn(text = ''): string {
  return /https?:\/\/([\w.-]+(?::\d+)?)\//.exec(text)?.[1] ?? '';
}

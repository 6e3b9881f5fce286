import { kubernetesSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { inPod } from '../../forms/stated-object';
import { inConfigNamespace, inRegistry, commandStep } from '../../forms/steps';

export const irc606 = messageCause({
  id: 'IRC606',
  title: 'Image of the pod cannot be pulled',
  why: 'The node cannot pull an image of the OpenShift release. The reason is the pull secret, a mirror, the CA of the mirror, or the network. The images that this registry stores are not involved.',
  decides: 'The text after the name of the image, which gives the reason.',
  source: kubernetesSource('pkg/kubelet/images/image_manager.go', 'EnsureImageExists'),
  messages: ['ImagePullBackOff', 'ErrImagePull', 'Back-off pulling image', 'manifest unknown'],
  depth: 2,
  looksLike:
    /ImagePullBackOff|ErrImagePull|Back-off pulling image|Failed to pull image|ImageInspectError|InvalidImageName|SignatureValidationFailed/,
  where: { areas: ['rollout', 'operator', 'node-ca', 'pruner'], but: /\/docker\/registry\/v2\/blobs\// },
  explain: ({ statements: [first, ...others] }) => {
    const texts = [first, ...others].map((each) => each?.text ?? '').join(' ');
    const [, why = ''] =
      /(unauthorized|denied|x509|no such host|i\/o timeout|connection refused|manifest unknown|toomanyrequests|not found|no space left)/.exec(
        texts,
      ) ?? [];
    return {
      what: `The image of the pod cannot be pulled${why === '' ? '' : ` (${why})`}.`,
      ...inPod(first, 'spec.containers[0].image'),
      evidence: [...(first === undefined ? [] : [first]), ...others],
      fix: [
        inRegistry('Read the reason in the events of the pod:', 'describe pods'),
        inConfigNamespace(
          'If the error contains "unauthorized", the pull secret must have the host of the image. See its hosts:',
          "extract secret/pull-secret --to=- | jq '.auths | keys'",
        ),
        commandStep(
          'If the error contains "not found", "x509" or "no such host", check the mirror of the image (for x509, its CA in additionalTrustedCA of Image/cluster). See the mirrors:',
          'oc get imagedigestmirrorset,imagetagmirrorset,imagecontentsourcepolicy',
        ),
      ],
    };
  },
});

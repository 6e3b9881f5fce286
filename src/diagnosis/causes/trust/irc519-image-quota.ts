import { imageIn } from '../../forms/image-in';
import { messageCause } from '../../forms/message-cause';
import { commandStep, step, word } from '../../forms/steps';

export const irc519 = messageCause({
  id: 'IRC519',
  title: 'Quota or limit of the project rejects the image',
  why: 'A ResourceQuota or LimitRange in the project of the image limits the number of image streams, or the size, the tags or the number of images. The registry answers such a push with "denied". More rights do not help.',
  decides: 'Whether a quota of the project is used up, or the image is larger than a LimitRange allows.',
  source: 'openshift/image-registry pkg/dockerregistry/server/quotarestrictedblobstore.go admitBlobWrite',
  messages: [
    'denied: exceeded quota',
    'requested: openshift.io/imagestreams=1',
    'exceeds the maximum limit per openshift.io/Image',
  ],
  depth: 3.5,
  looksLike:
    /exceeded quota: (?<quota>[\w.-]+)[^;]{0,300}openshift\.io\/image|openshift\.io\/image[^;]{0,300}exceeded quota|exceeds the maximum limit per openshift\.io\/[Ii]mage/,
  where: { areas: ['clients'], sources: ['container', 'event', 'log'] },
  explain: ({ group, statements: [first] }) => {
    const [quota, project] = [group('quota'), word(imageIn(first?.text).project, 'PROJECT')];
    return {
      what: `The project of the image allows no such push: ${quota === '' ? 'a LimitRange or a quota rejects it' : `the quota ${quota} is used up`}.`,
      object: quota === '' ? `LimitRange/${project}` : `ResourceQuota/${quota}`,
      field: quota === '' ? 'spec.limits' : 'spec.hard',
      explains: ['clients'],
      fix: [
        commandStep(
          'See quotas and limits of the project, and what is used:',
          `oc -n ${project} describe resourcequota,limitrange`,
        ),
        step(
          'Delete image streams or tags of the project that nobody needs, or push a smaller image. Or raise the limit.',
        ),
      ],
    };
  },
});

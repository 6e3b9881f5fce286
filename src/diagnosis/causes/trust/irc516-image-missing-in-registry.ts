import { messageCause } from '../../forms/message-cause';
import { commandStep, step } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';

export const irc516 = messageCause({
  id: 'IRC516',
  title: 'Image is not in the registry',
  why: 'The image stream has no such tag: nobody pushed it, or its name is wrong. Or the image stream refers to an image, but the registry does not have its layers or its manifest: the image was pruned, or the registry lost or changed its storage.',
  decides:
    'Whether the storage of the registry was changed or emptied, and whether the image stream tag has the image.',
  source: 'openshift/image-registry pkg/dockerregistry/server/manifestservice.go Get',
  messages: ['manifest unknown', 'blob unknown to registry', 'name unknown'],
  depth: 3,
  looksLike: /manifest unknown|blob unknown|name unknown|unknown blob/,
  where: { areas: ['clients'], sources: ['container', 'event', 'log'] },
  explain: (_, { backend }) => ({
    what: `A requested image is not in the registry${backend === 'emptyDir' ? ': with emptyDir all images are lost with the pod' : ''}.`,
    object: backend === 'emptyDir' ? THE_CONFIG : 'ImageStream',
    field: backend === 'emptyDir' ? 'spec.storage.emptyDir' : 'status.tags',
    explains: ['clients'],
    fix: [
      commandStep('See the content of the image stream:', 'oc -n PROJECT describe imagestream NAME'),
      step(
        'Build or push the image again. If many images are missing, the storage was changed. Then restore the old storage in the Config, and copy its images.',
      ),
    ],
  }),
});

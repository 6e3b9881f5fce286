import { fieldOf } from '../../../core/record';
import { messageCause } from '../../forms/message-cause';
import { inRegistry, setInConfig, step } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';

export const irc521 = messageCause({
  id: 'IRC521',
  title: 'Upload is unknown to the pod that gets its next part',
  why: 'A push consists of several requests, which several pods answer. A pod does not know the upload that another pod began if they share no storage, if they see it late (caches of NFS), or if a pod was replaced in between. If the pods have different HTTP secrets, they reject what another pod signed.',
  decides: 'Whether the pods share their storage, and whether pushes work with one replica.',
  source: 'distribution/distribution registry/handlers/blobupload.go ResumeBlobUpload',
  messages: ['blob upload unknown', 'blob upload invalid', 'BLOB_UPLOAD_UNKNOWN', 'BLOB_UPLOAD_INVALID'],
  depth: 3,
  looksLike: /blob upload (?<kind>unknown|invalid)|BLOB_UPLOAD_(?:UNKNOWN|INVALID)/,
  where: { areas: ['clients', 'rollout'], sources: ['container', 'event', 'log'] },
  explain: (_, { backend, config }) => {
    const replicas = fieldOf(config?.manifest['spec'], 'replicas');
    return {
      what:
        backend === 'emptyDir'
          ? 'A push fails because each pod of the registry has storage of its own (emptyDir).'
          : 'A push fails because a pod of the registry does not know the upload that another pod began.',
      object: THE_CONFIG,
      field: backend === 'emptyDir' ? 'spec.storage.emptyDir' : 'spec.replicas',
      explains: ['clients'],
      fix: [
        inRegistry(
          'See how many pods run, and whether one was replaced during the push:',
          'get pods -l docker-registry=default',
        ),
        ...(replicas === 1
          ? []
          : [setInConfig('Run one replica, until the pods share their storage:', { replicas: 1 })]),
        step(
          'With NFS, export the share with sync and no_wdelay, and mount it with lookupcache=none (spec.mountOptions of the PersistentVolume). Object storage has no such problem.',
        ),
        inRegistry(
          'If the message is "blob upload invalid", do not change spec.httpSecret repeatedly. Replace the pods once, so that all have the same:',
          'rollout restart deployment/image-registry',
        ),
      ],
    };
  },
});

// Credentials that kubeseal encrypted for the controller of this one cluster: only it can decrypt them, and only for this
// name and namespace. Encrypt each value with kubeseal --raw --from-file=/dev/stdin
// --name image-registry-private-configuration-user --namespace openshift-image-registry
import { App } from 'cdk8s';
import {
  BackendCredentials,
  Delivery,
  ImageRegistry,
  Platform,
  RegistryChart,
  RegistryStorage,
  StorageCredentials,
} from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.VSPHERE, delivery: Delivery.argoCd() });

const storage = RegistryStorage.s3(chart, 'storage', {
  bucket: 'registry-layers',
  endpoint: 'https://minio.example.com',
});
StorageCredentials.sealedSecret(chart, 'credentials', {
  storage,
  ciphertexts: BackendCredentials.s3({
    accessKey:
      'AgBeVlorJtTr+shJDSZLi1bg3EL5jV9v5c6EsIf6IP9k4ej5Uao2jrwgswIV1/1A4K3ZrbP+RuHdPoNtQR4QelLbU9MwMn2tlTW7+Q0zhayiiicYWmCQ3WzDTcMONw41aeNO3pTWKbikUtg4ammd1GE1/SIckkBldagsvbLF/DFNF6BeJt78qE8uuWFgrhLC21N1xdCUX77lyfhpluSUb1wag2XJCZdY/kQCPmxpRgCyRReAFjYP603ZYBuDyoxqDNRJ+OkgttlhozSdC4TD3tYwjBgcJp4dG7D/yO5Uh5WHDzrOmroUgLK53Bg8ln8gzV4pCihJxIkmw0qhKAZdsaWd0EGG+UCGrhqKonRPBxEaYJUCeDZ2kNPYqu0sunwwVYdU49Nt6OkUfvB7lO/Yixwje5m3XktTej3sVYdMYclwo9yR1ZZcbpyH9vlOjx5urORCnoDCbQtfxcyEyzK1W71eG4wxsHF/zQbj/vzukJ4hQPZK3TiEYEl6SCmzXXai2atljRkggVsJty7GRkBKQBu4HJp5OnOYe7x+vV49pqe+11kSi2ZDB8yuDAX5B+i9TW83syv3RIg7rZ9uZePxHcVQ762ViDqLeE96m9gzZJRnSHpBpiD/+ZR2crZjyvkgMyvJBEIkLM12fkkbEgAr+hbIi/T8/ln7xGY+py8iIbPaZVk2OKMtrq0WTt6XNIno4R0dJjqJi1MJ',
    secretKey:
      'AgDhz2dQ9KAcUvDW45nWnXCcu5tZljrhuSJYhct+2JXZ3HR6RsVFqy9Ql5o/n0AkUMNktS5tS1Znt050+OkThDKuKebz2oK8n3rBd3NZRrHM40Ul7bQFakOndABOvEgn/GVHOmHQdPdoMXY2mA3cxUiUzoqTxQ0POumO0COxXAisky2X1/A3HkJUM1WmFKBdqyOA3+f6gj9zz89brMAz22lPORgOh/NAEotvVgxgUIqjq6OK/xwzHgQqHQ3napwQvcD/ZF041DfrotYwStXYHRfcY5BTHwl2f53OWqQL0s+ReH+sLCRIJcx0Py0RAhWT6T1ZKXutM2KdzM27zpOiPFV3wb+cLGbt203ICIAqjUvt07GBfGaz+C9jToVQ0D78x7rlrAGfVbcCx3+X8hsokJH87OXi2VWnoqLuSdKAZNvkoQnkDyKKCNh2shIov6OTEGfpT83K9grgpG/8o7jZ1538d9COS42tMNXnRgjqwFD/uilwcMP2gG78eXkpsfOqBD/qeh40/usrYe2bLg0YD6gwHF4u7+/99jNhK1nCTHbuAzGf+XYB+QGCcwdGjRxT+sZD6onCIwQDwnOGizDlAYg+DEjfojqK2cK4UKav3HI9iWvl9VJoy/ABQa1vkH33Ti9zwsY+A/qYedMEMOrub/iXfiqiZzijbC791cnZuJS2lNxpF+kaZNUjDaeKy+kjp7oRXOIouTtXcG00',
  }),
});
new ImageRegistry(chart, 'registry', { storage });

app.synth();

import type { Dumps } from '../dumps';
import { crashing } from '../dumped-pods';

export const irc511: Dumps = {
  shows: () => crashing("p11-kit: couldn't parse PEM block in /etc/pki/ca-trust/source/anchors/storage-ca-bundle.pem"),
  alike: () => crashing('panic: RequestError: x509: certificate signed by unknown authority'),
};

// Answers for the network with the files of one version, by Workbox. It never takes
// over what is open: a new version waits until the last page of the old one is closed,
// and only then goes what was the old one's alone. Each file is named with its hash, so
// one that is not of this version, say while a host is being filled, is not taken, and
// the worker stays out until the next try.
import { precacheAndRoute } from 'workbox-precaching';

// What a query says is for the page's scripts.
precacheAndRoute(self.__WB_MANIFEST, { ignoreURLParametersMatching: [/./], cleanURLs: false });

// Serves the files of one version from the cache, with Workbox. It never takes over open
// pages: a new version waits until the last page of the old one is closed, and only then
// deletes the files that only the old one used. Each file is listed with its hash, so a file
// of another version, for example during an upload to the host, is rejected, and the worker
// is not installed until the next try.
import { precacheAndRoute } from 'workbox-precaching';

// Only the page's scripts use the query.
precacheAndRoute(self.__WB_MANIFEST, { ignoreURLParametersMatching: [/./], cleanURLs: false });

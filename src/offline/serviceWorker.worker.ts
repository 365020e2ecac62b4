import { addPlugins, cleanupOutdatedCaches, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';

declare const self: ServiceWorkerGlobalScope & {
  /** Every file of one build with the hash of its bytes; written in by `build/offline.ts`. */
  readonly __WB_MANIFEST: PrecacheEntry[];
};

addPlugins([
  {
    // Hosts send `Vary: Origin`, and a module script's request would then never match what was stored.
    cacheWillUpdate: ({ response }) => Promise.resolve(response.status === 200 ? withoutVary(response) : null),
  },
]);
precacheAndRoute(self.__WB_MANIFEST, {
  // The query is the view: every permalink is the same page.
  ignoreURLParametersMatching: [/./],
});
cleanupOutdatedCaches();

// A new build waits until the reader says so, or has closed the last page of the old one.
self.addEventListener('message', ({ data }: ExtendableMessageEvent) => {
  if (isSkipWaiting(data)) void self.skipWaiting();
});

function isSkipWaiting(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === 'SKIP_WAITING';
}

function withoutVary(response: Response): Response {
  const headers = new Headers(response.headers);
  headers.delete('Vary');
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}

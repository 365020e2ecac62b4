import { Workbox } from 'workbox-window';
import { trustedScript } from '../platform/trustedScript.ts';

/**
 * Keeps the app for use without a network, once the page is idle.
 * @param onUpdate called when a newer build is ready; what it is given reloads the page into that build
 */
export async function registerOffline(onUpdate: (apply: () => void) => void): Promise<void> {
  const workbox = new Workbox(trustedScript(new URL('sw.js', document.baseURI).href));
  workbox.addEventListener('waiting', () => {
    onUpdate(() => {
      workbox.addEventListener('controlling', () => location.reload());
      workbox.messageSkipWaiting();
    });
  });
  try {
    await workbox.register();
  } catch (error) {
    // Storage forbidden, or a page opened from disk: the app works all the same, but only with a network.
    console.info('Attaché is not kept for offline use:', error);
  }
}

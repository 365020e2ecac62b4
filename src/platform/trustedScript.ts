/**
 * `require-trusted-types-for 'script'` refuses a plain string wherever a script's address is given: new Worker(…) and
 * serviceWorker.register(…). Every such address in the app passes here, and only one of its own origin comes out.
 */
const policy = window.trustedTypes?.createPolicy('attache', {
  createScriptURL(input) {
    const url = new URL(input, document.baseURI);
    if (url.origin !== location.origin) throw new TypeError(`a script of another origin: ${url.origin}`);
    return input;
  },
});

/** @throws where there is no such script: a page that is one file has none beside it */
export function trustedScript(url: string): string {
  if (url === '') throw new TypeError('this page has no scripts beside it');
  // The DOM types do not yet know that the calls that take this take a TrustedScriptURL.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return (policy?.createScriptURL(url) ?? url) as string;
}

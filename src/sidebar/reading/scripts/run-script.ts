/** A worker that has not said that it is ready after this time never will. */
const patience = 3000;

/** A worker that runs a script and stands ready, or `null` where the browser or the page's frame allows none. */
export const startWorker = (script: string): Promise<Worker | null> =>
  new Promise((resolve) => {
    try {
      const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
      const worker = new Worker(address);
      // Files are opened in a worker each: what it has loaded is not kept for the page.
      const end = (started: Worker | null) => {
        URL.revokeObjectURL(address);
        resolve(started);
      };
      worker.addEventListener(
        'message',
        () => {
          clearTimeout(late);
          end(worker);
        },
        { once: true },
      );
      worker.addEventListener('error', () => end(null), { once: true });
      const late = setTimeout(() => {
        worker.terminate();
        end(null);
      }, patience);
    } catch {
      resolve(null);
    }
  });

/** What a script that runs on the page hands to it. It runs as the page's own does, inline, which a frame that shows the page allows. */
export const runOnPage = <T>(
  script: string,
  listen: (element: HTMLScriptElement, take: (handed: T) => void) => void,
): Promise<T> =>
  new Promise((resolve, reject) => {
    const element = document.createElement('script');
    listen(element, resolve);
    element.textContent = script;
    // An inline script has run when this returns.
    document.head.append(element);
    reject(new Error('The script did not start.'));
  });

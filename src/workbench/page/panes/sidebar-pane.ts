import { type FrameReply, type FrameRequest, isFrameRequest } from '../messages.ts';
import { element } from './element.ts';

/** What a sidebar's script may ask for. */
export interface SidebarHost {
  /** Runs a function of the add-on with arguments as JSON text, and gives its result as JSON text. */
  run(name: string, args: string): Promise<string>;
  focus(): void;
}

const message = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** The place at the right where the add-on's sidebar shows, with the title bar and close button that Google gives it. */
export const sidebarPane = (host: SidebarHost, closeLabel: string) => {
  const title = element('h2');
  const close = element('button', { type: 'button', title: closeLabel, ariaLabel: closeLabel }, '×');
  const pane = element('aside', { className: 'sidebar', hidden: true }, element('header', {}, title, close));
  let frame: HTMLIFrameElement | undefined;

  const shut = () => {
    frame?.remove();
    frame = undefined;
    pane.hidden = true;
    host.focus();
  };

  const replyTo = async ({ id, name, args }: FrameRequest & { ask: 'run' }): Promise<FrameReply> => {
    try {
      return { id, ok: true, value: await host.run(name, args) };
    } catch (error) {
      return { id, ok: false, error: message(error) };
    }
  };

  const hear = async ({ source, origin, data }: MessageEvent) => {
    const asking = frame?.contentWindow;
    if (!asking || source !== asking || !isFrameRequest(data)) return;
    if (data.ask === 'close') shut();
    else if (data.ask === 'focus') host.focus();
    else asking.postMessage(await replyTo(data), origin);
  };

  close.addEventListener('click', shut);
  window.addEventListener('message', hear);
  return {
    pane,
    /** Shows the sidebar under this title, at a place of it or, for `null`, at its usual one. */
    open: (name: string, place: string | null) => {
      frame?.remove();
      title.textContent = name;
      // The permissions that Google's own frame has.
      frame = element('iframe', { src: place === null ? 'sidebar' : `sidebar?open=${place}`, title: name });
      frame.sandbox.add(
        'allow-same-origin',
        'allow-forms',
        'allow-scripts',
        'allow-popups',
        'allow-downloads',
        'allow-modals',
        'allow-popups-to-escape-sandbox',
      );
      pane.append(frame);
      pane.hidden = false;
    },
    remove: () => {
      window.removeEventListener('message', hear);
      pane.remove();
    },
  };
};

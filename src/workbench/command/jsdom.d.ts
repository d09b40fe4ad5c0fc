/** What the command line needs of jsdom, which brings no types. */
declare module 'jsdom' {
  export class JSDOM {
    constructor(html?: string);
    readonly window: { readonly DOMParser: typeof DOMParser; readonly XMLSerializer: typeof XMLSerializer };
  }
}

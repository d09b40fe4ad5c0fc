/** What the build compiles elements to: it is given to every module that shows something. */
export { Fragment, h } from 'preact';

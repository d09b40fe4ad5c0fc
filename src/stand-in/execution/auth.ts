import type { CallClass } from './call-classes.ts';

/** What the add-on is allowed: nothing before it is enabled, then reading and writing, everything, or a formula's rights. */
export const authModes = ['NONE', 'LIMITED', 'FULL', 'CUSTOM_FUNCTION'] as const;
export type AuthMode = (typeof authModes)[number];

/** What works in every mode: https://developers.google.com/apps-script/guides/projects/editor-add-ons/auth-lifecycle */
const everywhere = /^(Session|Logger|Utilities|HtmlService|HtmlOutput|Menu|ScriptApp|console)\./;
const withInterface = /^(SpreadsheetApp\.getUi|Ui\.create\w*Menu)$/;
const dialogs = /^Ui\.(show\w*|alert|prompt)$/;

/** Whether a call is allowed in a mode. */
export const isAllowed = (mode: AuthMode, name: string, kind: CallClass): boolean => {
  if (mode === 'FULL') return true;
  if (mode === 'CUSTOM_FUNCTION')
    return !/^(Ui|Menu|HtmlOutput)\.|\.getUi$/.test(name) && (kind === 'read' || kind === 'handle');
  if (mode === 'LIMITED') return !dialogs.test(name);
  return everywhere.test(name) || withInterface.test(name);
};

export const permissionError = (name: string): Error => new Error(`You do not have permission to call ${name}`);

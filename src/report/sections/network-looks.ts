import { isSameName } from '../../records/names.ts';
import type { StyleName } from '../layout/styles.ts';

type NetworkLook = Extract<StyleName, `of${'Blue' | 'Orange' | 'Teal' | 'Violet' | 'Plum' | 'Brown'}`>;

/** Networks that have one colour in every report. */
const fixedLooks: readonly (readonly [network: string, look: NetworkLook])[] = [
  ['Instagram', 'ofBlue'],
  ['Facebook', 'ofOrange'],
  ['TikTok', 'ofTeal'],
  ['YouTube', 'ofViolet'],
  ['LinkedIn', 'ofPlum'],
];
const looks: readonly NetworkLook[] = ['ofBlue', 'ofOrange', 'ofTeal', 'ofViolet', 'ofPlum', 'ofBrown'];

const fixedLook = (network: string): NetworkLook | undefined =>
  fixedLooks.find(([name]) => isSameName('platform', name, network))?.[1];

/** The look of each of some networks: its own where it has one, else one that no other of them has. */
export const networkLooks = (networks: readonly string[]): readonly StyleName[] => {
  const free = looks.filter((look) => networks.every((network) => fixedLook(network) !== look)).reverse();
  return networks.map((network) => fixedLook(network) ?? free.shift() ?? 'plain');
};

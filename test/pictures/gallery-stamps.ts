import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GalleryReport, pictureNameOf } from './gallery-reports.ts';

export const galleryFolder = 'docs/gallery';

export const galleryStamps = join(galleryFolder, 'shown.json');

export const pathOf = (report: GalleryReport): string => join(galleryFolder, `${pictureNameOf(report)}.webp`);

/** What tells a picture from another. */
export const hashOf = (picture: Uint8Array): string => createHash('sha256').update(picture).digest('hex').slice(0, 16);

/** What each picture showed when it was made, and which picture that was. */
export const readStamps = (): Record<string, { readonly shown: string; readonly picture: string }> =>
  existsSync(galleryStamps) ? JSON.parse(readFileSync(galleryStamps, 'utf8')) : {};

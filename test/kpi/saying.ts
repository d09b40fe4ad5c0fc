import { expect } from 'vitest';

/** Any error with exactly this message, whatever its class. */
export const saying = (message: string): unknown => expect.objectContaining({ message });

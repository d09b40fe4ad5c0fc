export declare const commentFree: (script: string) => string;

export declare const withoutFields: (text: string, names: readonly string[]) => string;

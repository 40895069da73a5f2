export declare const findChromium: () => string | null;
export declare const findFirefox: () => string | null;
export declare const quiet: readonly string[];

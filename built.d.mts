export function sourcesDigest(): string;
export function refusalToRun(): string | undefined;

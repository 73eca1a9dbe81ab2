// Kinds and environments that have words; whatever else an organisation wrote shows as it is.

export const kinds = ['software', 'hardware', 'document', 'service'] as const;
export type Kind = (typeof kinds)[number];
export const isKind = (text: string): text is Kind => kinds.includes(text as Kind);

const environments = ['production', 'staging', 'test'] as const;
export type Environment = (typeof environments)[number];
export const isEnvironment = (text: string): text is Environment =>
  environments.includes(text as Environment);

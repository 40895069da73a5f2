import type { Day } from '@/policy/calendar';
import type { CertificateFile, ChainEntry, ChainFile } from '@/storage/schema/chain';

/** Certificates to keep, as JSON (docs/certificate.schema.json). */
export const certificateFile = (entries: CertificateFile['entries'], madeOn: Day): string =>
  text({ format: 'bewaarwacht-certificate', version: 1, madeOn, entries } satisfies CertificateFile);

/** The chains whole, as JSON (docs/chain.schema.json); one without its head can't be exported as right. */
export function chainFile(
  {
    entries,
    heads,
  }: {
    readonly entries: readonly ChainEntry[];
    readonly heads: Readonly<Record<string, ChainFile['chains'][number]['head']>>;
  },
  exportedOn: Day,
): string {
  const chains = Object.entries(heads).map(([chain, head]) => ({
    chain,
    head,
    entries: entries.filter((entry) => entry.chain === chain),
  }));
  return text({ format: 'bewaarwacht-chain', version: 1, exportedOn, chains } satisfies ChainFile);
}

const text = (file: CertificateFile | ChainFile): string => `${JSON.stringify(file, null, 2)}\n`;

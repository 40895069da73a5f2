import type { Certificate } from '@/storage/reader';
import { usePanelT, useSurface } from '../../../context';
import { formatDay } from '../../../kit/formatDay';
import { saveFile } from '../../../kit/saveFile';
import { useToast } from '../../../kit/useToast';

/** Certificates as a PDF to print or a JSON file to keep, one or many in one file. */
export function useSaveCertificates() {
  const { today, language, t: say } = useSurface();
  const t = usePanelT();
  const toast = useToast();
  const nameOf = ([first, second]: readonly Certificate[], ending: string) =>
    `bewaarwacht-certificate-${first && !second ? first.entry.hash.slice(0, 12) : today}.${ending}`;

  async function pdf(certificates: readonly Certificate[]): Promise<void> {
    const { certificateSheet } = await import('@/exchange/certificate/sheet');
    const { runTask } = await import('@/exchange/worker/runTask');
    const tools = { t: say, language, formatDay: (day: typeof today) => formatDay(day, language) };
    const sheet = certificateSheet(certificates, today, tools);
    const bytes = await runTask('certificate', sheet).catch(() => null);
    if (!bytes) return toast({ text: t('proofs.failed') });
    saveFile(nameOf(certificates, 'pdf'), 'application/pdf', [new Uint8Array(bytes)]);
    toast({ text: t('export.saved') });
  }

  async function json(certificates: readonly Certificate[]): Promise<void> {
    const { certificateFile } = await import('@/exchange/certificate/certificateFile');
    const entries = certificates.map(({ entry }) => entry);
    saveFile(nameOf(certificates, 'json'), 'application/json', [certificateFile(entries, today)]);
    toast({ text: t('export.saved') });
  }

  return { pdf, json };
}

import { useLiveQuery } from 'dexie-react-hooks';
import { Download, Printer } from 'lucide-react';
import { useState } from 'react';
import type { RegulationPart } from '@/exchange/regulation/regulationText';
import type { Language } from '@/storage/schema/settings';
import { usePanelT, useSurface } from '../../../context';
import { Button } from '../../../kit/Button';
import { SelectField } from '../../../kit/SelectField';
import { saveFile } from '../../../kit/saveFile';
import { useToast } from '../../../kit/useToast';
import { Waiting } from '../../../kit/Waiting';
import { useRegulation } from './useRegulation';

/** The regulation to read, print or save. In Dutch, whatever the register speaks: its readers are the firm's. */
export function RegulationPage() {
  const t = usePanelT();
  const { reader, today } = useSurface();
  const toast = useToast();
  const [language, setLanguage] = useState<Language>('nl');
  const firm = useLiveQuery(async () => (await reader.firmName()) ?? '', [reader]);
  const { title, under, parts, foot } = useRegulation(language, firm ?? '');
  // It is printed and saved under the firm's name or not at all.
  if (firm === undefined) return <Waiting className="min-h-96" />;
  const save = async () => {
    const { regulationPage } = await import('@/exchange/regulation/regulationPage');
    const page = regulationPage({ language, title, under, parts, foot });
    saveFile(`privacyreglement-${today}.html`, 'text/html', [page]);
    toast({ text: t('export.saved') });
  };
  return (
    <>
      <div className="mb-4 flex flex-wrap items-center gap-2 print:hidden">
        <Button small icon={<Printer className="size-4" aria-hidden />} onClick={() => window.print()}>
          {t('regulation.print')}
        </Button>
        <Button small icon={<Download className="size-4" aria-hidden />} onClick={() => void save()}>
          {t('regulation.save')}
        </Button>
        <div className="ml-auto w-36">
          <SelectField
            label={t('settings.language')}
            labelHidden
            value={language}
            options={[
              { value: 'nl', label: 'Nederlands' },
              { value: 'en', label: 'English' },
            ]}
            onChange={setLanguage}
          />
        </div>
      </div>
      <article lang={language} className="card p-4 print:border-0 print:p-0 print:shadow-none">
        <h2 className="text-xl font-semibold">{title}</h2>
        <p className="text-sm text-muted">{under}</p>
        {parts.map((part) => (
          <Part key={part.clause} part={part} />
        ))}
        <hr className="mt-6 border-line" />
        {foot.map((text) => (
          <p key={text} className="mt-2 text-sm text-muted">
            {text}
          </p>
        ))}
      </article>
    </>
  );
}

function Part({ part: { clause, title, says, rules } }: { readonly part: RegulationPart }) {
  return (
    <section className="mt-5 break-inside-avoid">
      <h3 className="font-semibold">
        <span className="mr-1 text-muted tabular-nums">{clause}</span> {title}
      </h3>
      <p>{says}</p>
      {rules.length > 0 && (
        <dl className="mt-1.5 flex flex-col gap-1.5 border-l-2 border-line pl-3 text-sm">
          {rules.map((rule) => (
            <div key={`${rule.name} ${rule.says}`}>
              <dt className="font-medium">{rule.name}</dt>
              <dd className="text-muted">{rule.says}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

import { useCallback, useState } from 'react';
import { useSurface, useT } from '../../context';
import { Coming } from '../Coming';
import { Notice } from '../Notice';
import { usePopup } from '../PopupContext';
import type { Selection } from '../page';
import { useAsked } from '../useAsked';
import { ManyDone } from './ManyDone';
import { ManyForm } from './ManyForm';
import { proposedFor, readManyDraft } from './manyValues';
import type { Tagged } from './useTagMany';

/** Files selected in OneDrive's own list: what is new of them is registered together, and what is left out is said. */
export default function ManyFiles({ selection }: { readonly selection: Selection }) {
  const t = useT();
  const { reader } = useSurface();
  const { drafts } = usePopup();
  const { files, unknown, folders } = selection;
  const [tagged, setTagged] = useState<Tagged | null>(null);
  const found = useAsked(
    useCallback(async () => {
      const [documents, headlines, ignored] = await Promise.all([
        reader.documentsAt(files.flatMap(({ keys }) => keys)),
        reader.headlines(),
        Promise.all(files.map(({ keys }) => reader.ignoredAt('file', keys))),
      ]);
      const there = new Set(documents.flatMap(({ keys }) => keys));
      return { headlines, there, ignored: new Set(files.filter((_, at) => ignored[at])) };
    }, [reader, files]),
  );
  // What is asked stays what it was about, while the register changes under it.
  const [asked, setAsked] = useState<typeof found>();
  if (found && !asked) setAsked(found);
  if (!asked) return <Coming />;

  const missing = files.filter(({ keys }) => !keys.some((key) => asked.there.has(key)));
  const fresh = missing.filter((file) => !asked.ignored.has(file));
  const left = [
    files.length > missing.length && t('popup.many.there', { count: files.length - missing.length }),
    missing.length > fresh.length && t('popup.many.ignored', { count: missing.length - fresh.length }),
    unknown > 0 && t('popup.many.unknown', { count: unknown }),
    folders > 0 && t('popup.many.folders', { count: folders }),
  ].filter((text) => text !== false);
  const key = `many:${files[0]?.keys[0] ?? ''}`;

  if (tagged) return <ManyDone files={fresh} tagged={tagged} onUndone={() => setTagged(null)} />;
  if (fresh.length === 0) return <Notice title={t('popup.many.nothing')} text={left.join(' ')} />;
  return (
    <section className="flex flex-1 flex-col">
      <h1 className="text-lg font-semibold">{t('popup.many', { count: fresh.length })}</h1>
      <p className="text-sm text-muted">{t('popup.many.seen')}</p>
      {left.map((text) => (
        <p key={text} className="mt-1 text-sm text-due">
          {text}
        </p>
      ))}
      <ManyForm
        files={fresh}
        headlines={asked.headlines}
        initial={readManyDraft(drafts.load(key), asked.headlines) ?? proposedFor(fresh, asked.headlines)}
        onInput={(values) => drafts.save(key, values)}
        onDone={(done) => {
          drafts.drop(key);
          setTagged(done);
        }}
      />
    </section>
  );
}

import { useCallback, useState } from 'react';
import { useSurface, useT } from '../../context';
import { RadioGroup } from '../../kit/RadioGroup';
import { Coming } from '../Coming';
import { Notice } from '../Notice';
import { usePopup } from '../PopupContext';
import type { Selection } from '../page';
import { useAsked } from '../useAsked';
import { ManyDone } from './ManyDone';
import { ManyForm } from './ManyForm';
import { ManyKnown } from './ManyKnown';
import { proposedFor, readManyDraft } from './manyValues';
import type { Tagged } from './useTagMany';

/**
 * Files selected in OneDrive's own list: what is new of them is registered together, what is in the register is handled
 * together, and what is left out is said.
 */
export default function ManyFiles({ selection }: { readonly selection: Selection }) {
  const t = useT();
  const { reader } = useSurface();
  const { drafts } = usePopup();
  const { files, unknown, folders, most } = selection;
  const [wanted, setWanted] = useState<'new' | 'known'>('new');
  const [tagged, setTagged] = useState<Tagged | null>(null);
  const found = useAsked(
    useCallback(async () => {
      const [documents, headlines, ignored] = await Promise.all([
        reader.documentsAt(files.flatMap(({ keys }) => keys)),
        reader.headlines(),
        Promise.all(files.map(({ keys }) => reader.ignoredAt('file', keys))),
      ]);
      const there = new Set(documents.flatMap(({ keys }) => keys));
      return { documents, headlines, there, ignored: new Set(files.filter((_, at) => ignored[at])) };
    }, [reader, files]),
  );
  // What is asked stays what it was about, while the register changes under it.
  const [asked, setAsked] = useState<typeof found>();
  if (found && !asked) setAsked(found);
  if (!asked) return <Coming />;

  const missing = files.filter(({ keys }) => !keys.some((key) => asked.there.has(key)));
  const fresh = missing.filter((file) => !asked.ignored.has(file));
  const left = [
    most !== undefined && t('popup.many.most', { most }),
    missing.length > fresh.length && t('popup.many.ignored', { count: missing.length - fresh.length }),
    unknown > 0 && t('popup.many.unknown', { count: unknown }),
    folders > 0 && t('popup.many.folders', { count: folders }),
  ].filter((text) => text !== false);
  const key = `many:${files[0]?.keys[0] ?? ''}`;

  if (tagged) return <ManyDone files={fresh} tagged={tagged} onUndone={() => setTagged(null)} />;
  const { documents } = asked;
  if (fresh.length + documents.length === 0)
    return <Notice title={t('popup.many.nothing')} text={left.join(' ')} />;
  // Where there is one kind only, there is nothing to choose.
  const shows = documents.length === 0 ? 'new' : fresh.length === 0 ? 'known' : wanted;
  return (
    <section className="flex flex-1 flex-col">
      <h1 className="text-lg font-semibold">{t('popup.many', { count: fresh.length + documents.length })}</h1>
      <p className="text-sm text-muted">{t('popup.many.seen')}</p>
      {left.map((text) => (
        <p key={text} className="mt-1 text-sm text-due">
          {text}
        </p>
      ))}
      {fresh.length === 0 || documents.length === 0 ? (
        documents.length > 0 && (
          <p className="mt-1 text-sm">{t('popup.many.there', { count: documents.length })}</p>
        )
      ) : (
        <div className="mt-3">
          <RadioGroup
            legend={t('popup.many.which')}
            value={wanted}
            options={[
              { value: 'new', label: t('popup.many.new', { count: fresh.length }) },
              { value: 'known', label: t('popup.many.known', { count: documents.length }) },
            ]}
            onChange={setWanted}
          />
        </div>
      )}
      {shows === 'known' ? (
        <ManyKnown documents={documents} headlines={asked.headlines} onSeen={() => setAsked(undefined)} />
      ) : (
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
      )}
    </section>
  );
}

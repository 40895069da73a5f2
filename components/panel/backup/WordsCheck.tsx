import { useState } from 'react';
import { usePanelT } from '../../context';
import { Button } from '../../kit/Button';
import { Form } from '../../kit/Form';
import { TextField } from '../../kit/TextField';
import { useForm } from '../../kit/useForm';
import { useSetKey } from './useSetKey';
import { WordsField } from './WordsField';

/** Three different places of 24, in their order. */
function somePlaces(): readonly number[] {
  const places = new Set<number>();
  while (places.size < 3) places.add((crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) % 24);
  return Array.from(places).sort((a, b) => a - b);
}

const plain = (text: string): string => text.trim().toLowerCase();

/** The three fields, by which of the places they ask for. */
const asked = ['first', 'second', 'third'] as const;

type Props = { readonly words: readonly string[]; readonly onDone: () => void; readonly onBack: () => void };

/** Were they written down? Three of them are asked for; or all of them are put in at once. */
export function WordsCheck({ words, onDone, onBack }: Props) {
  const t = usePanelT();
  const setKey = useSetKey();
  const [places] = useState(somePlaces);
  const [whole, setWhole] = useState(false);
  const form = useForm({ all: '', first: '', second: '', third: '' });
  const wrong = (field: string) =>
    ({ ok: false, error: { type: 'InvalidInput', fields: [{ field, problem: 'not-this-word' }] } }) as const;
  const save = async () => {
    const done = await form.submit<unknown>(async (values) => {
      const typed = plain(values.all)
        .split(/[\s,.;\d)]+/)
        .filter(Boolean);
      if (whole && typed.join(' ') !== words.join(' ')) return wrong('all');
      const missed = asked.find((field, n) => plain(values[field]) !== words[places[n] ?? 0]);
      if (!whole && missed) return wrong(missed);
      return setKey({ type: 'words', words: words.join(' ') });
    });
    if (done) onDone();
  };
  return (
    <Form form={form} onSubmit={save} submit={t('backup.words.set')}>
      <p>{t(whole ? 'backup.words.putAll' : 'backup.words.putThree')}</p>
      {whole ? (
        <WordsField
          label={t('backup.words')}
          field="all"
          value={form.values.all}
          onChange={(value) => form.set('all', value)}
          error={form.error('all')}
        />
      ) : (
        asked.map((field, n) => (
          <TextField
            key={field}
            label={t('backup.words.nth', { n: (places[n] ?? 0) + 1 })}
            field={field}
            value={form.values[field]}
            onChange={(value) => form.set(field, value)}
            error={form.error(field)}
          />
        ))
      )}
      <p className="flex flex-wrap gap-x-2">
        <Button look="quiet" small className="-ml-2" onClick={onBack}>
          {t('backup.words.again')}
        </Button>
        <Button look="quiet" small onClick={() => setWhole(!whole)}>
          {t(whole ? 'backup.words.three' : 'backup.words.all')}
        </Button>
      </p>
    </Form>
  );
}

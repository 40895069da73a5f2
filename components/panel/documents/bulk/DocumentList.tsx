import type { DocumentRow } from '@/storage/rows';
import { DocumentLine } from '../../DocumentLine';
import { usePanel } from '../../PanelContext';
import { useBoxes } from './Selectable';

type Props = {
  readonly documents: readonly DocumentRow[];
  readonly withClient?: boolean;
  readonly className?: string;
};

/** Documents one under the other, each with its box; a line leads to its document. */
export function DocumentList({ documents, withClient = true, className = '' }: Props) {
  const { go } = usePanel();
  const boxOf = useBoxes(documents.map(({ key }) => key));
  return (
    <ul className={`divide-y divide-line ${className}`}>
      {documents.map((document) => (
        <li key={document.key}>
          <DocumentLine
            document={document}
            withClient={withClient}
            select={boxOf(document.key)}
            onOpen={() => go({ place: 'documents', document: document.key })}
          />
        </li>
      ))}
    </ul>
  );
}

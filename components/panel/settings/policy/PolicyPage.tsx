import { useState } from 'react';
import { Editor } from './Editor';
import { Overview } from './Overview';

/** The firm's policy: what holds, and the way to another version of it. */
export function PolicyPage() {
  const [editing, setEditing] = useState(false);
  return editing ? <Editor onDone={() => setEditing(false)} /> : <Overview onEdit={() => setEditing(true)} />;
}

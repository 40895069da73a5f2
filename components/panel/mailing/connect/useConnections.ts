import { useCallback, useEffect, useState } from 'react';
import { usePanel } from '../../PanelContext';
import type { ConnectedList, Connection, ConnectProblem } from './ConnectHost';

export type Connections = {
  /** Null: not looked yet. */
  readonly all: readonly Connection[] | null;
  readonly problem: ConnectProblem | null;
  readonly look: () => void;
  readonly put: (connection: Connection) => void;
  readonly putList: (tool: Connection['tool'], list: ConnectedList) => void;
};

/** The tools that are connected, as the engine knows them. */
export function useConnections(): Connections {
  const { connections } = usePanel().host;
  const [all, setAll] = useState<readonly Connection[] | null>(null);
  const [problem, setProblem] = useState<ConnectProblem | null>(null);
  const look = useCallback(
    () =>
      void connections.all().then((found) => {
        setProblem(found.ok ? null : found.error);
        setAll(found.ok ? found.value : []);
      }),
    [connections],
  );
  useEffect(look, [look]);
  return {
    all,
    problem,
    look,
    put: (connection) =>
      setAll((now) => [...(now ?? []).filter(({ tool }) => tool !== connection.tool), connection]),
    putList: (tool, list) =>
      setAll((now) =>
        (now ?? []).map((one) =>
          one.tool === tool
            ? { ...one, lists: one.lists.map((known) => (known.id === list.id ? list : known)) }
            : one,
        ),
      ),
  };
}

import { usePanelT } from '../../../context';
import { Problem } from '../../../kit/Problem';
import { Waiting } from '../../../kit/Waiting';
import { Section } from '../../Section';
import { ConnectedTool } from './ConnectedTool';
import { ConnectForm } from './ConnectForm';
import { remoteTools } from './ConnectHost';
import { connectProblemText } from './connectProblem';
import { useConnections } from './useConnections';

/** The tools whose lists can be read with the user's own key: one section each. */
export function ConnectPage() {
  const t = usePanelT();
  const connections = useConnections();
  const { all, problem } = connections;
  if (!all) return <Waiting />;
  return (
    <>
      <p className="mb-4 text-muted">{t('connect.reads')}</p>
      <Problem text={problem && connectProblemText(t, problem)} />
      {remoteTools.map((tool) => {
        const connection = all.find((one) => one.tool === tool);
        return (
          <Section key={tool} title={t(`connect.${tool}`)}>
            {connection ? (
              <ConnectedTool connection={connection} connections={connections} />
            ) : (
              <ConnectForm tool={tool} onConnected={connections.put} />
            )}
          </Section>
        );
      })}
    </>
  );
}

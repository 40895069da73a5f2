import { z } from 'zod';
import { definitions } from '@/storage/commands';
import { RegisterDb } from '@/storage/db';
import { Register, type RegisterProblem } from '@/storage/engine/register';
import { WorkspaceDoc } from '@/storage/engine/workspaceDoc';
import { err } from '@/storage/result';
import type { Counts } from '@/storage/rows';
import { services } from '@/storage/services';
import { type Service, Stopped } from '@/storage/services/define';
import type { ServiceName } from '@/storage/services/services';
import { opfsMasterKeyFile } from '@/vault/masterKey';
import { sayChanged } from '../wiring/changes';
import {
  type EngineReply,
  type EngineRequest,
  PROGRESS,
  type ProgressMessage,
  type ServiceReply,
  type ServiceRequest,
} from './protocol';

// An extension page may not make code from text; zod would try to and then do without.
z.config({ jitless: true });

/** One engine in the whole browser profile: whoever holds this lock writes. */
const OWNER = 'bewaarwacht-engine';

/** Resolves once this context is the owner; the lock stays with it until it ends. */
const becomeOwner = (): Promise<void> =>
  new Promise((resolve, reject) => {
    navigator.locks
      .request(OWNER, () => {
        resolve();
        return new Promise<never>(() => undefined);
      })
      .catch(reject);
  });

/** Closes a register after its last command; one that never opened has nothing to close. */
const letGo = (register: Promise<Register | RegisterProblem>): Promise<void> =>
  register.then(
    (opened) => (typeof opened === 'string' ? undefined : opened.close()),
    () => undefined,
  );

export type Engine = (request: EngineRequest | ServiceRequest) => Promise<EngineReply | ServiceReply>;

type AnyService = {
  readonly run: (...given: Parameters<Service<ServiceName>['run']>) => Promise<ServiceReply>;
};

/** Carries out longer work, says on the channel how far it is, and hears there that it should stop. */
async function serveLonger(
  register: Register,
  { id, service, input }: ServiceRequest,
): Promise<ServiceReply> {
  const channel = new BroadcastChannel(PROGRESS);
  const stopping = new AbortController();
  channel.onmessage = ({ data }: MessageEvent<ProgressMessage>) => {
    if (data.id === id && 'stop' in data) stopping.abort();
  };
  const progress = (done: number, of: number) =>
    channel.postMessage({ id, done, of } satisfies ProgressMessage);
  try {
    const { run }: AnyService = services[service];
    return await register.exclusively((inside) =>
      run(inside, input, { id, progress, signal: stopping.signal }),
    );
  } catch (error) {
    if (error instanceof Stopped) return err({ type: 'Stopped' });
    throw error;
  } finally {
    channel.close();
  }
}

/** The engine of this profile. Opens the register at once, so that the first command finds it open. */
export function serve(onCounts: (counts: Counts) => void): Engine {
  const owner = becomeOwner();
  const open = async (): Promise<Register | RegisterProblem> => {
    await owner;
    return Register.open({
      db: new RegisterDb(),
      file: opfsMasterKeyFile(),
      workspace: new WorkspaceDoc(),
      clock: () => new Date(),
      onCounts: (counts) => {
        sayChanged();
        onCounts(counts);
      },
    });
  };
  let register = open();
  // Nobody waits for this first opening; the command that needs it sees its failure, and opens again.
  register.catch(() => undefined);

  return async (request) => {
    const known =
      'service' in request
        ? Object.hasOwn(services, request.service)
        : Object.hasOwn(definitions, request.name);
    if (!known) return err({ type: 'InvalidInput', fields: [] });
    const mine = register;
    try {
      const opened = await mine;
      if (typeof opened === 'string') return err({ type: 'Unreadable', problem: opened });
      if ('service' in request) return await serveLonger(opened, request);
      return await opened.run(request.name, request.input, request.id);
    } catch {
      // A broken disk or our own mistake. The next command starts over from what is stored, once this register has let
      // go of it: two of them side by side would write over each other's keys.
      if (register === mine) {
        register = letGo(mine).then(open);
        register.catch(() => undefined);
      }
      return err({ type: 'EngineFailed' });
    }
  };
}

import { z } from 'zod';
import { getFromTool } from '@/remote/getFromTool';
import { definitions } from '@/storage/commands';
import { LockedRegister } from '@/storage/engine/lockedRegister';
import type { Register } from '@/storage/engine/register';
import { err, ok } from '@/storage/result';
import type { Counts } from '@/storage/rows';
import { services } from '@/storage/services';
import { type Asked, type Service, Stopped } from '@/storage/services/define';
import type { ServiceName } from '@/storage/services/services';
import { forgettingFirst, MASTER_KEY, opfsMasterKeyFile, type UnlockedKey } from '@/vault/masterKey';
import { sayChanged } from '../wiring/changes';
import { OpenedRegister } from './opened';
import type {
  AnyReply,
  AnyRequest,
  EngineReply,
  EngineRequest,
  RemoteRequest,
  ServiceReply,
  ServiceRequest,
} from './protocol';
import { askSchema } from './remote/asks';
import { RemoteWork } from './remote/RemoteWork';
import type { Enter } from './remote/readList';
import { stopAll, watched } from './watched';

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

export type Engine = (request: AnyRequest) => Promise<EngineReply | AnyReply>;

type AnyService = {
  readonly run: (...given: Parameters<Service<ServiceName>['run']>) => Promise<ServiceReply>;
};

type Opened = Register | LockedRegister;
type Serve = (opened: Opened) => Promise<ServiceReply>;

const serveLonger = (
  { id, service, input, stopped }: ServiceRequest,
  within: (serve: Serve) => Promise<ServiceReply>,
): Promise<ServiceReply> =>
  watched(id, stopped === true, async (watch) => {
    const asked: Asked = { id, ...watch };
    try {
      return await within(async (opened) => {
        if (opened instanceof LockedRegister) return opened.serve(service, input, asked);
        const { run }: AnyService = services[service];
        return opened.exclusively((inside) => run(inside, input, asked));
      });
    } catch (error) {
      if (error instanceof Stopped) return err({ type: 'Stopped' });
      throw error;
    }
  });

const isKnown = (request: EngineRequest | ServiceRequest): boolean =>
  'service' in request ? Object.hasOwn(services, request.service) : Object.hasOwn(definitions, request.name);

/** What of the keys stands in the memory of the browser's session. */
export type SessionMemory = {
  readonly unlockedKey: UnlockedKey;
  /** Resolves once nothing there remembers the master key. */
  readonly forgetMaster: () => Promise<void>;
};

/** The engine of this profile. Opens the register at once, so that the first command finds it open. */
export function serve(
  onCounts: (counts: Counts) => void,
  { unlockedKey, forgetMaster }: SessionMemory,
): Engine {
  const file = forgettingFirst(opfsMasterKeyFile(MASTER_KEY, unlockedKey), forgetMaster);
  const register = new OpenedRegister(becomeOwner(), file, (counts) => {
    sayChanged();
    onCounts(counts);
  });

  const within = async <T>(work: (opened: Opened) => Promise<T>) => {
    const { opened, startOver } = await register.current();
    if (typeof opened === 'string') return err({ type: 'Unreadable', problem: opened } as const);
    try {
      return await work(opened);
    } catch (error) {
      // The next command starts over from what is stored; who was stopped has broken nothing.
      if (!(error instanceof Stopped)) startOver();
      throw error;
    }
  };
  const carryOut = (request: EngineRequest | ServiceRequest) =>
    'service' in request
      ? serveLonger(request, within)
      : within((opened) => opened.run(request.name, request.input, request.id));

  const enter: Enter = (work) =>
    within(async (opened) =>
      opened instanceof LockedRegister ? err({ type: 'Locked' }) : ok(await opened.exclusively(work)),
    );
  const remote = new RemoteWork(getFromTool, enter);
  const askTool = ({ id, remote: asked, stopped }: RemoteRequest) => {
    const ask = askSchema.safeParse(asked);
    if (!ask.success) return err({ type: 'InvalidInput', fields: [] } as const);
    return watched(id, stopped === true, (watch) => remote.run(ask.data, watch));
  };

  /** Only what is closed: an open register stays as it is, and so does the new one when it is asked twice. */
  const beginAgain = async () => {
    const { opened, startOver } = await register.current();
    if (!(opened instanceof LockedRegister)) return ok(null);
    await opened.startOver();
    startOver();
    await register.current();
    return ok(null);
  };

  const answer = async (request: AnyRequest) => {
    if ('lock' in request) {
      stopAll();
      await register.lock();
      return ok(null);
    }
    if ('startOver' in request) return beginAgain();
    if ('remote' in request) return askTool(request);
    return isKnown(request) ? carryOut(request) : err({ type: 'InvalidInput', fields: [] } as const);
  };

  return async (request) => {
    try {
      return await answer(request);
    } catch {
      // A broken disk or our own mistake.
      return err({ type: 'EngineFailed' });
    }
  };
}

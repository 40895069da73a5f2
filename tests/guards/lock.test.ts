import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './sources';

type Locked = {
  readonly version?: string;
  readonly resolved?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};

const read = (name: string) => JSON.parse(readFileSync(join(root, name), 'utf8'));
const packages: Readonly<Record<string, Locked>> = read('package-lock.json').packages;

/** As Node looks for it: beside the package that asks, then one folder up, to the top. */
function isThere(from: string, name: string): boolean {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (`${at === '' ? '' : `${at}/`}node_modules/${name}` in packages) return true;
    if (at === '') return false;
  }
}

test('package-lock.json has every package that it speaks of, for every platform: else "npm ci" refuses it', () => {
  const missing = Object.entries(packages).flatMap(
    ([path, { dependencies, devDependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })
        .filter((name) => !isThere(path, name))
        .map((name) => `${name}, asked for by ${path || 'package.json'}`),
  );
  expect(missing, 'pin a version whose platform packages are all published, and lock again').toEqual([]);
});

test('package-lock.json was made from package.json', () => {
  const { dependencies, devDependencies, optionalDependencies } = read('package.json');
  expect(packages['']).toMatchObject({ dependencies, devDependencies, optionalDependencies });
});

test('package-lock.json names no registry', () => {
  expect(Object.entries(packages).flatMap(([path, { resolved }]) => (resolved ? [path] : []))).toEqual([]);
});

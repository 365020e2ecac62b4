/** The parts of an address by name. A Map, so that no name (`__proto__`) means anything by itself. */
export type Parts = ReadonlyMap<string, string>;

/** Rewrites the parts of one version into those of the next. */
export type Migration = (parts: Parts) => Parts;

/**
 * The first lifts version 1 to 2, and so on. A published address must work for good: whoever renames a part, or changes
 * what one means, adds a migration here, and an old address to `viewUrlMigrations.test.ts`.
 */
export const MIGRATIONS: readonly Migration[] = [];

/** Version 1 is not written: `v=2` will be, once there is one. */
export function currentVersion(migrations: readonly Migration[] = MIGRATIONS): number {
  return migrations.length + 1;
}

export interface Migrated {
  readonly parts: Parts;
  /** Written by a later version of the app than this one, so that something may have been lost. */
  readonly isNewer: boolean;
}

export function migrate(parts: Parts, migrations: readonly Migration[] = MIGRATIONS): Migrated {
  const version = /^[1-9]\d{0,3}$/.test(parts.get('v') ?? '') ? Number(parts.get('v')) : 1;
  const lifted = migrations.slice(version - 1).reduce((older, lift) => lift(older), parts);
  return { parts: lifted, isNewer: version > currentVersion(migrations) };
}

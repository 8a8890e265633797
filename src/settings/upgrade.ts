/** Turns settings of one format into those of the next. It may be given anything a person wrote under that number. */
export type UpgradeStep = (old: Readonly<Record<string, unknown>>) => Record<string, unknown>

/** The format this version of the kiosk writes. */
export const currentFormat = 1

/**
 * `steps[0]` leads from format 1 to 2, and so on. Empty while there is only one format; a step is never changed once
 * a version with it was released.
 */
export const upgradeSteps: readonly UpgradeStep[] = []

export type Upgraded =
  { readonly ok: true; readonly value: Record<string, unknown> } | { readonly ok: false; readonly says: string }

/** Brings settings of any known format to that after the last step. Absent `format` counts as the first. */
export const upgrade = (
  stored: Readonly<Record<string, unknown>>,
  steps: readonly UpgradeStep[] = upgradeSteps,
): Upgraded => {
  const newest = steps.length + 1
  const format = stored['format'] ?? 1
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1) {
    return { ok: false, says: `The settings name a format that never existed; the usual settings are used.` }
  }
  if (format > newest) {
    return {
      ok: false,
      says: `The settings were written by a newer kiosk (format ${format}, this one knows ${newest}); the usual settings are used.`,
    }
  }
  const value = steps.slice(format - 1).reduce<Record<string, unknown>>((old, step) => step(old), { ...stored })
  return { ok: true, value: { ...value, format: newest } }
}

/**
 * What a pack may be at most. No pack reaches 4 GiB, so that none needs zip64 and each fits on a FAT32 stick; a manifest of
 * 20,000 files with the longest paths stays below 8 MB.
 */
export const packLimits = {
  /** Entries of the zip: the exhibit's files, the manifest and the signature. */
  entries: 20_000,
  /** Bytes of the whole pack. */
  packBytes: 0xffff_fffe,
  manifestBytes: 8_000_000,
  /** Characters of a path, and how many names it may have. */
  pathLength: 200,
  pathDepth: 12,
} as const

/** How much of a file is held in memory while it is read, in bytes; each lane of work holds as much. */
export const chunkBytes = 1024 * 1024
